package com.olate.sms.gateway.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.olate.sms.servers.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What several instances must agree on about texts from phones.
 */
class InboundStoreIT {

	private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

	private static MongoClient mongo;

	private static MongoDatabase database;

	@BeforeAll
	static void start() {
		mongo = MongoClients.create(TestServers.mongodbUri());
		database = mongo.getDatabase("t" + UUID.randomUUID().toString().substring(0, 8));
	}

	@AfterAll
	static void stop() {
		database.drop();
		mongo.close();
	}

	@Test
	void oneOfAllInstancesGivesAnAnswerAndNobodyForADay() {
		GivenAnswers given = new GivenAnswers(database.getCollection("givenAnswers"));
		assertThat(IntStream.range(0, 20).parallel().filter((i) -> given.give("one", NOON)).count()).isEqualTo(1);
		assertThat(given.give("other", NOON)).isTrue();
		assertThat(given.give("one", NOON.plus(GivenAnswers.WITHIN).minusMillis(1))).isFalse();
		Instant dayLater = NOON.plus(GivenAnswers.WITHIN);
		assertThat(IntStream.range(0, 20).parallel().filter((i) -> given.give("one", dayLater)).count()).isEqualTo(1);
	}

	@Test
	void whatWasSaidLastIsKept() {
		Stops stops = new Stops(database.getCollection("stops"));
		stops.keep(said(true, 10), NOON);
		stops.keep(said(false, 20), NOON.plusSeconds(1));
		assertThat(stops.keptSince(NOON)).containsExactly(said(false, 20));
		stops.keep(said(true, 15), NOON.plusSeconds(2));
		stops.keep(said(false, 5), NOON.plusSeconds(2));
		assertThat(stops.keptSince(NOON)).containsExactly(said(false, 20));
		stops.keep(said(true, 20), NOON.plusSeconds(3));
		stops.keep(said(false, 20), NOON.plusSeconds(4));
		assertThat(stops.keptSince(NOON.plusSeconds(3))).containsExactly(said(true, 20));
		assertThat(stops.keptSince(NOON.plusSeconds(4))).isEmpty();
	}

	@Test
	void noInstanceLosesWhatAnotherKnows() {
		RecentTexts recent = new RecentTexts(database.getCollection("recentTexts"));
		IntStream.range(0, 6).parallel().forEach((i) -> recent.change("phone", (known) -> {
			List<KnownText> more = new ArrayList<>(known);
			more.add(new KnownText("text " + i, "id " + i, NOON));
			return Optional.of(more);
		}, NOON));
		List<KnownText> known = recent.change("phone", (texts) -> Optional.empty(), NOON);
		assertThat(known).extracting(KnownText::id)
			.containsExactlyInAnyOrder("id 0", "id 1", "id 2", "id 3", "id 4", "id 5");
		assertThat(known).allMatch((text) -> text.at().equals(NOON));
	}

	private static Stop said(boolean stop, int second) {
		return new Stop("OlateSMS", "447700900009", stop, NOON.plus(Duration.ofSeconds(second)));
	}

}
