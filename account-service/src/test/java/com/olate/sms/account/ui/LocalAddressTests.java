package com.olate.sms.account.ui;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LocalAddressTests {

	@ParameterizedTest
	@ValueSource(strings = { "/", "/contacts", "/history?q=a%20b&page=2", "/operator/accounts/abc-1" })
	void ourOwnAddressesAreKept(String address) {
		assertThat(LocalAddress.orHome(address)).isEqualTo(address);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "//evil.example", "/\\evil.example", "https://evil.example", "contacts", "/a\nb",
			"/a b", "/\t/evil.example" })
	void anythingElseBecomesTheFirstPage(String address) {
		assertThat(LocalAddress.orHome(address)).isEqualTo("/");
	}

	@Test
	void noAddressIsTheFirstPage() {
		assertThat(LocalAddress.orHome(null)).isEqualTo("/");
	}

}
