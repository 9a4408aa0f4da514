package com.olate.sms.gateway.inbound;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import com.olate.sms.gateway.carrier.CarrierEvents.Acknowledgement;
import com.olate.sms.gateway.carrier.Inbound;
import com.olate.sms.gateway.carrier.Inbound.Text;
import com.olate.sms.gateway.carrier.Inbound.Useless;
import com.olate.sms.gateway.store.KnownText;
import com.olate.sms.gateway.store.RecentTexts;
import com.olate.sms.gateway.store.Stop;
import com.olate.sms.gateway.work.BatchLifecycle;
import com.olate.sms.gateway.work.BatchWorker;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Takes texts from carriers' reader threads without blocking them, and keeps them one
 * after the other in one thread: a STOP or START is heeded, then the text is published,
 * and when Kafka has it, it is acknowledged to the carrier. Whatever fails, the carrier
 * is asked to send it again.
 */
@Component
public class TextInbox implements BatchLifecycle {

	private static final Logger log = LoggerFactory.getLogger(TextInbox.class);

	private static final int BATCH = 100;

	private static final int MOST_WAITING = 1_000;

	private final KeywordTable keywords;

	private final RecentTexts recent;

	private final StopFence fence;

	private final InboundMessagePublisher publisher;

	private final PhoneAnswers answers;

	private final InboundMetrics metrics;

	private final Clock clock;

	private final BatchWorker<Arrived> worker = new BatchWorker<>("texts", BATCH, MOST_WAITING, this::work);

	private boolean failing;

	TextInbox(InboundProperties properties, RecentTexts recent, StopFence fence, InboundMessagePublisher publisher,
			PhoneAnswers answers, InboundMetrics metrics, Clock clock) {
		this.keywords = new KeywordTable(properties.words());
		this.recent = recent;
		this.fence = fence;
		this.publisher = publisher;
		this.answers = answers;
		this.metrics = metrics;
		this.clock = clock;
	}

	/**
	 * Takes a text.
	 * @param route the route that it came in by
	 * @param account the carrier account of that route
	 */
	public void receive(String route, String account, Inbound inbound, Acknowledgement acknowledgement) {
		if (inbound instanceof Useless useless) {
			this.metrics.dropped(useless.flaw());
			log.warn("text from a phone dropped route={} flaw={}", route, useless.flaw().tag());
			acknowledgement.durable();
		}
		else if (inbound instanceof Text text
				&& !this.worker.offer(new Arrived(route, account, text, acknowledgement))) {
			turnBack(acknowledgement);
		}
	}

	private void work(List<Arrived> texts) {
		List<Kept> kept = new ArrayList<>();
		for (int i = 0; i < texts.size(); i++) {
			try {
				kept.add(keep(texts.get(i)));
			}
			catch (RuntimeException ex) {
				failed(texts.get(i), ex);
				texts.subList(i + 1, texts.size()).forEach((left) -> turnBack(left.acknowledgement()));
				break;
			}
		}
		kept.forEach(this::finish);
	}

	private Kept keep(Arrived arrived) {
		Text text = arrived.text();
		// A segment may begin with any word: it asks for nothing.
		Keyword keyword = text.isWhole() ? this.keywords.keyword(text.text()).orElse(null) : null;
		KnownText first = first(arrived, keyword);
		if (keyword == Keyword.STOP || keyword == Keyword.START) {
			this.fence.heed(new Stop(text.to(), text.from(), keyword == Keyword.STOP, first.at()));
		}
		InboundMessage message = InboundMessage.of(text, keyword, arrived.route(), first.id(), first.at());
		return new Kept(arrived, keyword, message, this.publisher.publish(message));
	}

	/** The text as it came first, which is now unless it is known. */
	private KnownText first(Arrived arrived, @Nullable Keyword keyword) {
		Text text = arrived.text();
		String phone = Hashes.of(arrived.account(), text.from(), text.to());
		String content = Hashes.of(text.text(), Objects.toString(text.segment(), ""));
		Instant now = this.clock.instant();
		KnownText fresh = new KnownText(content, new ObjectId().toHexString(), now);
		List<KnownText> known = this.recent.change(phone, (texts) -> Repeats.first(texts, content, now).isPresent()
				? Optional.empty() : Optional.of(Repeats.with(texts, fresh, keyword)), now);
		return Repeats.first(known, content, now).orElseThrow();
	}

	private void finish(Kept kept) {
		try {
			kept.published().join();
		}
		catch (CompletionException ex) {
			failed(kept.arrived(), ex);
			return;
		}
		this.failing = false;
		kept.arrived().acknowledgement().durable();
		this.metrics.kept(kept.keyword());
		log.info("text from a phone {}", kept.message());
		if (kept.keyword() != null) {
			answer(kept.arrived(), kept.keyword());
		}
	}

	private void answer(Arrived asked, Keyword keyword) {
		try {
			this.answers.answer(asked.route(), asked.text(), keyword);
		}
		catch (RuntimeException ex) {
			log.warn("an answer to a phone is lost route={} keyword={}", asked.route(), keyword, ex);
		}
	}

	private void failed(Arrived arrived, RuntimeException failure) {
		if (!this.failing) {
			log.warn("texts from phones cannot be kept, carriers are asked to send them again route={}",
					arrived.route(), failure);
		}
		this.failing = true;
		turnBack(arrived.acknowledgement());
	}

	private void turnBack(Acknowledgement acknowledgement) {
		this.metrics.turnedBack();
		acknowledgement.tryAgain();
	}

	@Override
	public BatchWorker<?> worker() {
		return this.worker;
	}

	@Override
	public int getPhase() {
		return 100;
	}

	private record Arrived(String route, String account, Text text, Acknowledgement acknowledgement) {
	}

	private record Kept(Arrived arrived, @Nullable Keyword keyword, InboundMessage message,
			CompletableFuture<?> published) {
	}

}
