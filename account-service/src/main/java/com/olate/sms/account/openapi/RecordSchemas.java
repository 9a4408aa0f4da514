package com.olate.sms.account.openapi;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Reads from records what springdoc does not: a component is required unless it is marked
 * as nullable and nothing else says that it is required; then it may be null. Two records
 * of one simple name would overwrite each other's schema, so that is an error.
 */
class RecordSchemas implements ModelConverter {

	private static final String PREFIX = "#/components/schemas/";

	private final Map<String, Class<?>> described = new ConcurrentHashMap<>();

	@Override
	public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> chain) {
		Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
		Class<?> raw = (type.getType() != null) ? Json.mapper().constructType(type.getType()).getRawClass() : null;
		if (schema != null && schema.get$ref() != null && raw != null && raw.isRecord()) {
			String name = schema.get$ref().substring(PREFIX.length());
			Schema<?> model = context.getDefinedModels().get(name);
			if (model != null) {
				once(name, raw);
				complete(model, raw);
			}
		}
		return schema;
	}

	private void once(String name, Class<?> type) {
		Class<?> first = this.described.putIfAbsent(name, type);
		if (first != null && first != type) {
			throw new IllegalStateException(
					"Two records share the schema name " + name + ": " + first.getName() + ", " + type.getName());
		}
	}

	@SuppressWarnings("rawtypes")
	private static void complete(Schema<?> model, Class<?> type) {
		Map<String, Schema> properties = model.getProperties();
		if (properties == null) {
			return;
		}
		List<String> stated = (model.getRequired() != null) ? model.getRequired() : List.of();
		List<String> required = new ArrayList<>();
		for (RecordComponent component : type.getRecordComponents()) {
			String name = jsonName(component);
			Schema<?> property = properties.get(name);
			if (property == null) {
				continue;
			}
			if (component.getAnnotatedType().isAnnotationPresent(Nullable.class) && !stated.contains(name)) {
				properties.put(name, orNull(property));
			}
			else {
				required.add(name);
			}
		}
		model.setRequired(required.isEmpty() ? null : required);
	}

	private static Schema<?> orNull(Schema<?> property) {
		if (property.get$ref() != null) {
			return new JsonSchema().addAnyOfItem(property).addAnyOfItem(new JsonSchema().typesItem("null"));
		}
		if (property.getTypes() != null) {
			property.addType("null");
		}
		return property;
	}

	private static String jsonName(RecordComponent component) {
		JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
		return (named != null && !named.value().isEmpty()) ? named.value() : component.getName();
	}

}
