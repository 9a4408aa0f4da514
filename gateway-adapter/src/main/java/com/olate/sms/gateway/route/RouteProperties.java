package com.olate.sms.gateway.route;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.olate.sms.gateway.carrier.NetworkErrorTable;
import com.olate.sms.gateway.carrier.ReceiptMeaning;
import com.olate.sms.gateway.carrier.StatusMeaning;
import com.olate.sms.gateway.http.exchange.HttpProperties;
import com.olate.sms.gateway.smpp.CommandStatusTable;
import com.olate.sms.gateway.smpp.InboundReader;
import com.olate.sms.gateway.smpp.ReceiptParser;
import com.olate.sms.gateway.smpp.ReceiptStateTable;
import com.olate.sms.gateway.smpp.SmppTables;
import com.olate.sms.gateway.smpp.session.SmppProperties;
import com.olate.sms.gateway.submission.Reason;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One route.
 *
 * @param transport how its messages leave
 * @param priority among routes with equally long prefixes the lowest goes first
 * @param prefixes beginnings of the numbers that it serves, empty for all
 * @param smpp the SMSC
 * @param http the HTTP carrier
 * @param statuses rows of the command_status table that differ for this carrier, by
 * number
 * @param receiptStates rows of the table of receipt states that differ, by word or number
 * @param networkErrors rows of the table of network error codes that differ, by code
 */
record RouteProperties(@DefaultValue("smpp") Transport transport, @DefaultValue("100") int priority,
		@DefaultValue List<String> prefixes, @DefaultValue SmppProperties smpp, @DefaultValue HttpProperties http,
		@DefaultValue Map<String, StatusMeaning> statuses, @DefaultValue Map<String, ReceiptMeaning> receiptStates,
		@DefaultValue Map<String, Reason> networkErrors) {

	RouteProperties {
		prefixes = List.copyOf(prefixes);
		statuses = Map.copyOf(statuses);
		receiptStates = Map.copyOf(receiptStates);
		networkErrors = Map.copyOf(networkErrors);
	}

	/** The one route that there is when none is named. */
	static RouteProperties only(Transport transport, SmppProperties smpp, HttpProperties http) {
		return new RouteProperties(transport, 1, List.of(), smpp, http, Map.of(), Map.of(), Map.of());
	}

	NetworkErrorTable errors() {
		return new NetworkErrorTable(this.networkErrors);
	}

	SmppTables tables() {
		Map<Integer, StatusMeaning> changed = this.statuses.entrySet()
			.stream()
			.collect(Collectors.toMap((row) -> Integer.decode(row.getKey()), Map.Entry::getValue));
		return new SmppTables(new CommandStatusTable(changed),
				new ReceiptParser(new ReceiptStateTable(this.receiptStates), errors()),
				new InboundReader(this.smpp.addressing()));
	}

}
