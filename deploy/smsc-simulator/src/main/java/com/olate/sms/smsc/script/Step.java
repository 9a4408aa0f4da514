package com.olate.sms.smsc.script;

import java.time.Duration;

/**
 * One thing that the SMSC does about a message, at a time after its submit.
 */
public sealed interface Step {

	Duration at();

	void playOn(Stage stage);

	/**
	 * The submit is answered.
	 */
	record Answer(Duration at, int status) implements Step {

		@Override
		public void playOn(Stage stage) {
			stage.answer(this.status);
		}

	}

	/**
	 * An answer comes to a submit that nobody made.
	 */
	record Stray(Duration at) implements Step {

		@Override
		public void playOn(Stage stage) {
			stage.stray();
		}

	}

	/**
	 * The message arrives on the phone.
	 */
	record Arrival(Duration at) implements Step {

		@Override
		public void playOn(Stage stage) {
			stage.arrive();
		}

	}

	/**
	 * A receipt tells how it ended.
	 */
	record Receipt(Duration at, MessageState state, String error) implements Step {

		@Override
		public void playOn(Stage stage) {
			stage.report(this.state, this.error);
		}

	}

	/**
	 * The phone writes back to the sender.
	 */
	record Reply(Duration at, String text) implements Step {

		@Override
		public void playOn(Stage stage) {
			stage.reply(this.text);
		}

	}

}
