package com.olate.sms.account.storage;

import org.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeclaredIndexTests {

	private final DeclaredIndex unique = new DeclaredIndex("name", new Document("a", 1).append("b", -1), true, false);

	@Test
	void anIndexIsKnownByItsKeysInOrderAndItsKind() {
		Document listed = new Document("name", "other").append("unique", true)
			.append("key", new Document("a", 1.0).append("b", -1L));
		assertThat(this.unique.matches(listed)).isTrue();
		assertThat(this.unique.matches(new Document(listed).append("key", new Document("b", -1).append("a", 1))))
			.isFalse();
		assertThat(this.unique.matches(new Document(listed).append("unique", false))).isFalse();
		assertThat(this.unique.matches(new Document(listed).append("sparse", true))).isFalse();
	}

}
