package com.olate.sms.account.contacts;

import java.time.Instant;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestOwner;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

@AccountServiceTest
class ContactsIT {

	private static final Instant STOPPED = Instant.parse("2026-03-01T12:00:00Z");

	@Autowired
	private TestApi api;

	@Autowired
	private Contacts contacts;

	@Autowired
	private KnownContacts known;

	@Autowired
	private OptOuts optOuts;

	@Autowired
	private SortKeysAtStart sortKeys;

	@Autowired
	private MongoOperations mongo;

	private TestOwner owner;

	private RestTestClient client;

	@BeforeEach
	void login() {
		this.owner = this.api.newOwner();
		this.client = this.api.as(this.owner);
	}

	@Test
	void contactsAreListedInSendOrder() {
		int number = 0;
		for (String name : List.of("Fay", "éva", "Alan", "Dan", "alice", "Al Z", "Ábel")) {
			add(name, "44770001000" + number++).expectStatus().isCreated();
		}
		this.client.get()
			.uri("/v1/contacts")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.items[*].name")
			.isEqualTo(List.of("Ábel", "Al Z", "Alan", "alice", "Dan", "éva", "Fay"))
			.jsonPath("$.total")
			.isEqualTo(7)
			.jsonPath("$.page")
			.isEqualTo(0);
		this.client.get()
			.uri("/v1/contacts?page=2&size=3")
			.exchange()
			.expectBody()
			.jsonPath("$.items[*].name")
			.isEqualTo(List.of("Fay"))
			.jsonPath("$.total")
			.isEqualTo(7);
		this.client.get()
			.uri("/v1/contacts?page=2147483647&size=500")
			.exchange()
			.expectBody()
			.jsonPath("$.items")
			.isEmpty();
	}

	@Test
	void aNumberIsStoredAsDigitsAndWarnedAboutOnly() {
		add("Bob", "+44 (0)7791 234455").expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.msisdn")
			.isEqualTo("447791234455")
			.jsonPath("$.state")
			.isEqualTo("ACTIVE")
			.jsonPath("$.warnings")
			.isEmpty()
			.jsonPath("$.id")
			.exists();
		add("US", "248 123 456").expectStatus().isCreated();
		add("US with code", "1 248 123 456").expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.msisdn")
			.isEqualTo("1248123456")
			.jsonPath("$.warnings.length()")
			.isEqualTo(1);
	}

	@Test
	void aNationalNumberIsRefusedWithTheInternationalOne() {
		add("Bob", "07791 234 455").expectStatus()
			.isEqualTo(422)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.errors[0].field")
			.isEqualTo("msisdn")
			.jsonPath("$.errors[0].code")
			.isEqualTo("leading-zero")
			.jsonPath("$.errors[0].message")
			.value(String.class, (message) -> assertThat(message).contains("447791234455"));
	}

	@Test
	void aRemovedContactIsKnownToHistoryUntilItsTimeIsOver() {
		this.contacts.add(this.owner.account(), "Zora", new Msisdn("447700900077"));
		Contact zora = this.contacts.inSendOrder(this.owner.account()).get(0);
		this.known.forget(zora.createdAt().plusSeconds(3600));
		assertThat(this.known.find(this.owner.account(), List.of("zora"))).containsExactly(zora.id().value());
		this.contacts.remove(this.owner.account(), zora.id());
		this.known.forget(zora.createdAt().minusSeconds(3600));
		assertThat(this.known.find(this.owner.account(), List.of("zora"))).containsExactly(zora.id().value());
		assertThat(this.known.forget(zora.createdAt().plusSeconds(3600))).isPositive();
		assertThat(this.known.find(this.owner.account(), List.of("zora"))).isEmpty();
	}

	@Test
	void theSameNumberTwiceIsAConflictHoweverItIsWritten() {
		add("Bob", "447791234455").expectStatus().isCreated();
		add("Bobby", "0044 7791-234-455").expectStatus().isEqualTo(409);
		String other = idOf(add("Carol", "447791234456"));
		patch(other, Map.of("msisdn", "447791234455")).expectStatus().isEqualTo(409);
		assertThat(this.contacts.inSendOrder(this.owner.account())).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{\"name\":\"Bob\"} | msisdn | required", "{\"msisdn\":\"447791234455\"} | name | required",
					"{\"name\":\"\",\"msisdn\":\"44779123\"} | name | required",
					"{\"name\":\"B\\u0000\",\"msisdn\":\"44779123\"} | name | invalid-character",
					"{\"name\":\"\\uD83D\",\"msisdn\":\"44779123\"} | name | invalid-character",
					"{\"name\":\"B\",\"msisdn\":\"4477912\\u00003\"} | msisdn | invalid-character",
					"{\"name\":\"B\",\"msisdn\":447791234455} | msisdn | wrong-type",
					"{\"name\":{\"$gt\":\"\"},\"msisdn\":\"44779123\"} | name | wrong-type",
					"{\"name\":\"B\",\"msisdn\":\"44779123\",\"state\":\"ACTIVE\"} | state | unknown-field" })
	void aBadFieldIsNamed(String body, String field, String code) {
		this.client.post()
			.uri("/v1/contacts")
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.exchange()
			.expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.errors[0].field")
			.isEqualTo(field)
			.jsonPath("$.errors[0].code")
			.isEqualTo(code);
	}

	@Test
	void aContactInACountryThatIsNotTextedIsKeptWithAWarning() {
		add("Aziz", "998901234567").expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.state")
			.isEqualTo("ACTIVE")
			.jsonPath("$.warnings[0]")
			.value(String.class, (warning) -> assertThat(warning).contains("We do not text numbers in Uzbekistan yet"));
	}

	@Test
	void aRenamedContactMovesToItsNewPlace() {
		String bob = idOf(add("Bob", "447791234455"));
		add("Carol", "447791234456");
		patch(bob, Map.of("name", "Zed")).expectStatus().isOk().expectBody().jsonPath("$.name").isEqualTo("Zed");
		assertThat(this.contacts.inSendOrder(this.owner.account())).extracting(Contact::name)
			.containsExactly("Carol", "Zed");
	}

	@Test
	void aContactIsPausedAndMadeActiveAgainButNeverOptedOutByItsOwner() {
		String bob = idOf(add("Bob", "447791234455"));
		patch(bob, Map.of("state", "PAUSED")).expectBody().jsonPath("$.state").isEqualTo("PAUSED");
		patch(bob, Map.of("state", "ACTIVE")).expectBody().jsonPath("$.state").isEqualTo("ACTIVE");
		patch(bob, Map.of("state", "OPTED_OUT")).expectStatus().isEqualTo(422);
		patch(bob, Map.of("state", "active")).expectStatus().isEqualTo(422);
		patch(bob, Map.of()).expectStatus().isOk();
	}

	@Test
	void anOptedOutPhoneCannotBeMadeActiveNorByRemovingAndAddingIt() {
		String bob = idOf(add("Bob", "447791234455"));
		this.optOuts.stop(this.owner.account(), new Msisdn("447791234455"), "Olate", STOPPED);
		this.optOuts.stop(this.owner.account(), new Msisdn("447791234455"), "Olate", STOPPED);
		patch(bob, Map.of("state", "ACTIVE")).expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.detail")
			.value(String.class, (detail) -> assertThat(detail).contains("START"));
		this.client.delete().uri("/v1/contacts/" + bob).exchange().expectStatus().isNoContent();
		add("Bob", "447791234455").expectBody().jsonPath("$.state").isEqualTo("OPTED_OUT");
		this.optOuts.start(this.owner.account(), new Msisdn("447791234455"), "olate", STOPPED.plusSeconds(1));
		assertThat(this.contacts.inSendOrder(this.owner.account())).extracting(Contact::state)
			.containsExactly(ContactState.ACTIVE);
	}

	@Test
	void anotherAccountsContactIsNotThere() {
		String bob = idOf(add("Bob", "447791234455"));
		RestTestClient stranger = this.api.as(this.api.newOwner());
		stranger.get().uri("/v1/contacts").exchange().expectBody().jsonPath("$.total").isEqualTo(0);
		stranger.patch().uri("/v1/contacts/" + bob).body(Map.of("name", "Mine")).exchange().expectStatus().isNotFound();
		stranger.delete().uri("/v1/contacts/" + bob).exchange().expectStatus().isNotFound();
		assertThat(this.contacts.inSendOrder(this.owner.account())).extracting(Contact::name).containsExactly("Bob");
	}

	@Test
	void aRemovedContactIsGoneForBothRemovers() {
		String bob = idOf(add("Bob", "447791234455"));
		this.client.delete().uri("/v1/contacts/" + bob).exchange().expectStatus().isNoContent();
		this.client.delete().uri("/v1/contacts/" + bob).exchange().expectStatus().isNotFound();
		this.client.delete().uri("/v1/contacts/{id}", "$ne").exchange().expectStatus().isNotFound();
	}

	@Test
	void aContactIsFoundByEveryNameAndNumberThatItHasHadAlsoWhenItIsGone() {
		String bob = idOf(add("Bob", "447791234455"));
		patch(bob, Map.of("name", "Robert Smith"));
		patch(bob, Map.of("msisdn", "447791234456"));
		this.client.delete().uri("/v1/contacts/" + bob).exchange().expectStatus().isNoContent();
		for (String prefix : List.of("bob", "smith", "=447791234455", "#6544321977")) {
			assertThat(this.known.find(this.owner.account(), List.of("none", prefix))).containsExactly(bob);
		}
		assertThat(this.known.find(this.owner.account(), List.of("alice"))).isEmpty();
		assertThat(this.known.find(this.api.newOwner().account(), List.of("bob"))).isEmpty();
	}

	@Test
	void keysOfAnotherCollatorAreMadeAnewAtStartAndMeanwhileTheOrderIsRight() {
		add("Dan", "447791234455");
		add("éva", "447791234456");
		add("Fay", "447791234457");
		this.mongo.getCollection(Contacts.COLLECTION)
			.updateMany(new Document("accountId", this.owner.account().value()).append("name", "éva"),
					new Document("$set", new Document("sortKey", "ffff").append("sortVersion", "uca-1")));
		assertThat(this.contacts.inSendOrder(this.owner.account())).extracting(Contact::name)
			.containsExactly("Dan", "éva", "Fay");
		this.sortKeys.run(new DefaultApplicationArguments());
		assertThat(this.mongo.getCollection(Contacts.COLLECTION)
			.find(new Document("accountId", this.owner.account().value()))
			.map((stored) -> stored.getString("sortVersion"))).containsOnly(SendOrder.version());
		this.client.get()
			.uri("/v1/contacts")
			.exchange()
			.expectBody()
			.jsonPath("$.items[*].name")
			.isEqualTo(List.of("Dan", "éva", "Fay"));
	}

	private ResponseSpec add(String name, String msisdn) {
		return this.client.post().uri("/v1/contacts").body(Map.of("name", name, "msisdn", msisdn)).exchange();
	}

	private ResponseSpec patch(String id, Map<String, String> changes) {
		return this.client.patch().uri("/v1/contacts/" + id).body(changes).exchange();
	}

	private static String idOf(ResponseSpec answer) {
		return Document
			.parse(new String(answer.expectStatus().isCreated().expectBody().returnResult().getResponseBody(),
					StandardCharsets.UTF_8))
			.getString("id");
	}

}
