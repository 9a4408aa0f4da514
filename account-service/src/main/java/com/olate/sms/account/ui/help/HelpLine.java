package com.olate.sms.account.ui.help;

import java.util.List;

import com.olate.sms.account.ui.Word;

/**
 * What a state or a reason means and what to do.
 *
 * @param word as all pages show it; its help key is the anchor
 * @param also codes of the same meaning that the API has, as anchors too
 * @param meaning what happened, and what it means for credits
 * @param advice what to do
 */
record HelpLine(Word word, List<String> also, String meaning, String advice) {

	HelpLine {
		also = List.copyOf(also);
	}

}
