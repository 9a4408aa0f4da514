package com.olate.sms.account.openapi;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import com.olate.sms.account.actions.Operator;
import com.olate.sms.account.web.PageQuery;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * Describes what all operations have in common, from the method itself: how to log in,
 * the page wanted, the ways it can be refused.
 */
class OperationDescriptions implements GlobalOperationCustomizer {

	@Override
	public Operation customize(Operation operation, HandlerMethod handler) {
		Method method = handler.getMethod();
		String feature = handler.getBeanType().getSimpleName().replaceFirst("Controller$", "");
		operation.setOperationId(
				feature.substring(0, 1).toLowerCase(Locale.ROOT) + feature.substring(1) + "." + method.getName());
		boolean admin = feature.startsWith("Admin") || takes(method, Operator.class) || isUnderAdmin(handler);
		operation.setTags(List.of(admin ? "For operators" : "For owners"));
		operation.addSecurityItem(new SecurityRequirement().addList(OpenApiConfiguration.BASIC));
		if (!admin) {
			operation.addSecurityItem(new SecurityRequirement().addList(OpenApiConfiguration.API_KEY));
		}
		if (takes(method, PageQuery.class)) {
			operation.addParametersItem(number("page", "The page, from 0", 0, 0, Integer.MAX_VALUE));
			operation
				.addParametersItem(number("size", "Items on a page", PageQuery.DEFAULT_SIZE, 1, PageQuery.MAX_SIZE));
		}
		refusals(operation, method);
		return operation;
	}

	private static void refusals(Operation operation, Method method) {
		ApiResponses responses = operation.getResponses();
		responses.addApiResponse("400", ProblemSchema.answer("The request or its login cannot be read"));
		responses.addApiResponse("401", ProblemSchema.answer("The login is missing or wrong"));
		responses.addApiResponse("403", ProblemSchema.answer("This login may not do that"));
		if (hasParameter(method, PathVariable.class)) {
			responses.addApiResponse("404", ProblemSchema.answer("There is no such thing, or it is somebody else's"));
		}
		if (!AnnotatedElementUtils.hasAnnotation(method, GetMapping.class)
				&& !AnnotatedElementUtils.hasAnnotation(method, DeleteMapping.class)) {
			responses.addApiResponse("409", ProblemSchema.answer("It does not fit the present state"));
		}
		if (hasParameter(method, RequestBody.class)) {
			responses.addApiResponse("413", ProblemSchema.answer("The body is over the limit"));
			responses.addApiResponse("415", ProblemSchema.answer("The body is not application/json"));
		}
		responses.addApiResponse("422", ProblemSchema.answer("A field, header or parameter is wrong"));
		responses.addApiResponse("429", ProblemSchema.answer("Too many wrong logins: wait as Retry-After says"));
		responses.addApiResponse("500", ProblemSchema.answer("The service failed"));
		responses.addApiResponse("503", ProblemSchema.answer("The service cannot answer now: see Retry-After"));
	}

	private static Parameter number(String name, String description, int otherwise, int min, int max) {
		IntegerSchema schema = new IntegerSchema();
		schema.minimum(BigDecimal.valueOf(min)).maximum(BigDecimal.valueOf(max));
		schema.setDefault(otherwise);
		return new Parameter().in("query").name(name).description(description).required(false).schema(schema);
	}

	private static boolean isUnderAdmin(HandlerMethod handler) {
		RequestMapping onType = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), RequestMapping.class);
		RequestMapping onMethod = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
		return isUnderAdmin(onType) || isUnderAdmin(onMethod);
	}

	private static boolean isUnderAdmin(@Nullable RequestMapping mapping) {
		if (mapping == null) {
			return false;
		}
		for (String path : mapping.path()) {
			if (path.startsWith("/v1/admin")) {
				return true;
			}
		}
		return false;
	}

	private static boolean takes(Method method, Class<?> type) {
		return List.of(method.getParameterTypes()).contains(type);
	}

	private static boolean hasParameter(Method method, Class<? extends Annotation> annotation) {
		for (java.lang.reflect.Parameter parameter : method.getParameters()) {
			if (parameter.isAnnotationPresent(annotation)) {
				return true;
			}
		}
		return false;
	}

}
