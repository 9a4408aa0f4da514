package com.olate.sms.ingest;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every body form through HTTP and onto Kafka (P6, M8).
 */
class EventsIT {

	private static final String INVOICE = "{\"type\": \"invoice.created\", \"data\": {\"number\": \"INV-1\", "
			+ "\"customer\": \"Ábel & Sons\", \"amount\": 120.00, \"currency\": \"GBP\"}}";

	private static RunningIngest ingest;

	@BeforeAll
	static void start() {
		ingest = RunningIngest.start();
	}

	@AfterAll
	static void stop() {
		ingest.close();
	}

	@Test
	void anInvoiceInJsonIsOnKafkaWhenItIsAnswered() {
		HttpResponse<String> answer = ingest.post(INVOICE, "Authorization", RunningIngest.DEMO, "Content-Type",
				"application/json", "Idempotency-Key", "json-1");
		assertThat(answer.statusCode()).isEqualTo(202);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
		assertThat(answer.body())
			.isEqualTo("{\"id\":\"json-1\",\"status\":\"ACCEPTED\",\"windowClosesAt\":\"2026-11-22T10:16:00Z\"}");
		ConsumerRecord<String, String> record = only("json-1");
		assertThat(record.key()).isEqualTo(RunningIngest.ACCOUNT);
		assertThat(record.timestampType()).isEqualTo(TimestampType.LOG_APPEND_TIME);
		assertThat(EventRecords.headers(record)).isEqualTo(Map.of("ce_specversion", "1.0", "ce_id", "json-1",
				"ce_source", "urn:olate:http", "ce_type", "invoice.created", "ce_subject", RunningIngest.ACCOUNT,
				"ce_time", "2026-11-22T10:15:10Z", "content-type", "application/json"));
		assertThat(record.value())
			.isEqualTo("{\"number\":\"INV-1\",\"customer\":\"Ábel & Sons\",\"amount\":120.00,\"currency\":\"GBP\"}");
	}

	@Test
	void anApiKeyIsALogin() {
		HttpResponse<String> answer = ingest.post(INVOICE, "Authorization", "Bearer osk_demo", "Content-Type",
				"application/json;charset=utf-8", "Idempotency-Key", "key-1");
		assertThat(answer.statusCode()).isEqualTo(202);
		assertThat(only("key-1").key()).isEqualTo(RunningIngest.ACCOUNT);
	}

	@Test
	void anEventWithoutAnIdGetsARandomOne() {
		JsonNode answer = json(ingest.postJson(INVOICE));
		assertThat(answer.path("id").asString()).matches("[0-9a-f-]{36}");
		only(answer.path("id").asString());
	}

	@Test
	void cloudEventsInBinaryMode() {
		HttpResponse<String> answer = ingest.post("{\"text\": \"Hello\"}", "Authorization", RunningIngest.DEMO,
				"Content-Type", "application/json", "ce-specversion", "1.0", "CE-ID", "binary-1", "ce-source",
				"urn:iono:billing", "ce-type", "message", "ce-time", "2026-11-22T10:00:00Z", "ce-extension", "x");
		assertThat(answer.statusCode()).isEqualTo(202);
		assertThat(EventRecords.headers(only("binary-1"))).containsEntry("ce_source", "urn:iono:billing")
			.containsEntry("ce_time", "2026-11-22T10:00:00Z")
			.doesNotContainKey("ce_extension");
	}

	@Test
	void cloudEventsInStructuredMode() {
		HttpResponse<String> answer = ingest.post(event("structured-1", "Hello"), "Authorization", RunningIngest.DEMO,
				"Content-Type", "application/cloudevents+json");
		assertThat(answer.statusCode()).isEqualTo(202);
		assertThat(only("structured-1").value()).isEqualTo("{\"text\":\"Hello\"}");
	}

	@Test
	void aBatchIsAnsweredItemByItemInItsOrder() {
		String body = IntStream.range(0, 500)
			.mapToObj((i) -> event("batch-" + i, "Hello " + i))
			.collect(Collectors.joining(",", "[", "]"));
		HttpResponse<String> answer = batch(body);
		assertThat(answer.statusCode()).isEqualTo(202);
		JsonNode items = json(answer).path("items");
		assertThat(items.size()).isEqualTo(500);
		assertThat(items.get(499).path("id").asString()).isEqualTo("batch-499");
		assertThat(items.get(499).path("windowClosesAt").asString()).isEqualTo("2026-11-22T10:16:00Z");
		assertThat(ids().stream().filter((id) -> id.startsWith("batch-"))).hasSize(500);
	}

	@Test
	void aBatchWithOneWrongEventWritesNothing() {
		HttpResponse<String> answer = batch("[" + event("half-1", "a") + "," + event("half-2", "") + "]");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(json(answer).path("detail").asString()).startsWith("[1].data.text: ");
		assertThat(ids()).noneMatch((id) -> id.startsWith("half-"));
	}

	@Test
	void theSameEventTwiceInABatchIsWrittenOnceAndAnsweredTwice() {
		HttpResponse<String> answer = batch("[" + event("twin", "a") + "," + event("twin", "a") + "]");
		assertThat(json(answer).path("items").size()).isEqualTo(2);
		only("twin");
	}

	@Test
	void aFormCarriesItsLoginAndARetryIsTheSameEvent() {
		String form = "username=demo&password=secret&type=invoice.created&number=INV-7&customer=Dee&amount=9.90"
				+ "&currency=EUR";
		HttpResponse<String> answer = form(form);
		assertThat(answer.statusCode()).isEqualTo(202);
		assertThat(form(form).body()).isEqualTo(answer.body());
		String id = json(answer).path("id").asString();
		assertThat(id).startsWith("form-");
		assertThat(ids().stream().filter(id::equals)).hasSize(2);
	}

	@Test
	void aFormMayBeInLatinLetters() {
		HttpResponse<String> answer = ingest.post("username=demo&password=secret&type=message&id=latin&text=caf%E9",
				"Content-Type", "application/x-www-form-urlencoded; charset=ISO-8859-1");
		assertThat(answer.statusCode()).isEqualTo(202);
		assertThat(only("latin").value()).isEqualTo("{\"text\":\"café\"}");
	}

	@Test
	void aFormMayLogInByHeader() {
		HttpResponse<String> answer = ingest.post("type=message&text=Hi&id=form-header", "Authorization",
				RunningIngest.DEMO, "Content-Type", "application/x-www-form-urlencoded");
		assertThat(answer.statusCode()).isEqualTo(202);
	}

	private static HttpResponse<String> batch(String body) {
		return ingest.post(body, "Authorization", RunningIngest.DEMO, "Content-Type",
				"application/cloudevents-batch+json");
	}

	private static HttpResponse<String> form(String body) {
		return ingest.post(body, "Content-Type", "application/x-www-form-urlencoded");
	}

	private static String event(String id, String text) {
		return "{\"specversion\": \"1.0\", \"type\": \"message\", \"source\": \"urn:x\", \"id\": \"" + id
				+ "\", \"data\": {\"text\": \"" + text + "\"}}";
	}

	private static JsonNode json(HttpResponse<String> answer) {
		return JsonMapper.shared().readTree(answer.body());
	}

	private static List<String> ids() {
		return EventRecords.in(ingest.topic)
			.stream()
			.map((record) -> EventRecords.headers(record).get("ce_id"))
			.toList();
	}

	private static ConsumerRecord<String, String> only(String id) {
		List<ConsumerRecord<String, String>> records = EventRecords.in(ingest.topic)
			.stream()
			.filter((record) -> id.equals(EventRecords.headers(record).get("ce_id")))
			.toList();
		assertThat(records).hasSize(1);
		return records.get(0);
	}

}
