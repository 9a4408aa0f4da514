package com.olate.sms.account.web;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.MethodParameter;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Refuses query parameters that the called method does not declare, so that a misspelt
 * filter is an error and not a longer list; also a parameter given twice.
 */
class QueryParametersInterceptor implements HandlerInterceptor {

	private final Map<HandlerMethod, Set<String>> declared = new ConcurrentHashMap<>();

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		String query = request.getQueryString();
		if (query == null || !(handler instanceof HandlerMethod method)
				|| !method.getBeanType().isAnnotationPresent(RestController.class)) {
			return true;
		}
		Set<String> known = this.declared.computeIfAbsent(method, QueryParametersInterceptor::names);
		List<FieldFault> faults = parameters(query).entrySet()
			.stream()
			.filter((given) -> !known.contains(given.getKey()) || given.getValue().size() > 1)
			.map((given) -> known.contains(given.getKey())
					? new FieldFault(given.getKey(), "repeated", "may be given once only")
					: new FieldFault(given.getKey(), "unknown-filter", "is not a parameter of this request"))
			.toList();
		if (!faults.isEmpty()) {
			throw ProblemException.invalid(faults);
		}
		return true;
	}

	/** Those of the query alone: a form in the body is no filter. */
	private static MultiValueMap<String, String> parameters(String query) {
		MultiValueMap<String, String> decoded = new LinkedMultiValueMap<>();
		UriComponentsBuilder.newInstance()
			.query(query)
			.build()
			.getQueryParams()
			.forEach((name, values) -> decoded.addAll(decoded(name), values));
		return decoded;
	}

	private static String decoded(String name) {
		try {
			return StringUtils.uriDecode(name, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw ProblemException.malformed("The query holds a percent sign that begins no encoded character.");
		}
	}

	private static Set<String> names(HandlerMethod method) {
		Set<String> names = new HashSet<>();
		for (MethodParameter parameter : method.getMethodParameters()) {
			if (parameter.getParameterType() == PageQuery.class) {
				names.addAll(PageQueryResolver.PARAMETERS);
			}
			RequestParam param = parameter.getParameterAnnotation(RequestParam.class);
			if (param != null) {
				names.add(param.name().isEmpty() ? String.valueOf(parameter.getParameter().getName()) : param.name());
			}
		}
		return names;
	}

}
