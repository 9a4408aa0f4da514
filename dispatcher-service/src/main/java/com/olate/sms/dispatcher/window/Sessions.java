package com.olate.sms.dispatcher.window;

import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

import com.olate.sms.dispatcher.event.Payload;
import com.olate.sms.dispatcher.plan.BackOff;
import com.olate.sms.dispatcher.plan.Backlog;
import com.olate.sms.dispatcher.plan.RecordReader;
import com.olate.sms.dispatcher.plan.Ticks;
import com.olate.sms.dispatcher.reserve.Reservations;
import com.olate.sms.dispatcher.topics.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/**
 * Opens sessions: clients, backlog and ticks of their own, everything else shared.
 */
final class Sessions {

	private final KafkaClients clients;

	private final Topics topics;

	private final Reservations reservations;

	private final RecordReader reader;

	private final WindowProperties properties;

	private final Duration window;

	private final WindowState state;

	private final WindowMetrics metrics;

	private final Clock clock;

	private final LongSupplier nanoTime = System::nanoTime;

	Sessions(KafkaClients clients, Topics topics, Reservations reservations, RecordReader reader,
			WindowProperties properties, Duration window, WindowState state, WindowMetrics metrics, Clock clock) {
		this.clients = clients;
		this.topics = topics;
		this.reservations = reservations;
		this.reader = reader;
		this.properties = properties;
		this.window = window;
		this.state = state;
		this.metrics = metrics;
		this.clock = clock;
	}

	/**
	 * Opens a session. The producer comes first: it ends whatever an earlier life of this
	 * instance left open, so that the committed offsets are final when they are read.
	 */
	OpenSession open() {
		OpenSession open = new OpenSession();
		try {
			Admin admin = open.closing(this.clients.admin());
			Producer<byte[], byte[]> producer = this.clients.producer();
			open.closing(() -> producer.close(OpenSession.CLOSE_LIMIT));
			producer.initTransactions();
			PayloadDeserializer deserializer = new PayloadDeserializer((int) this.properties.maxEventSize().toBytes());
			Consumer<Payload, Payload> consumer = this.clients.consumer(deserializer);
			open.closing(() -> consumer.close(CloseOptions.timeout(OpenSession.CLOSE_LIMIT)));
			begin(open, admin, producer, consumer, deserializer);
			return open;
		}
		catch (RuntimeException | Error ex) {
			open.close();
			throw ex;
		}
	}

	private void begin(OpenSession open, Admin admin, Producer<byte[], byte[]> producer,
			Consumer<Payload, Payload> consumer, PayloadDeserializer deserializer) {
		Backlog backlog = new Backlog(this.reader, this.properties.chunkRecords(),
				this.properties.chunkBytes().toBytes(), backOff());
		WindowConsumer windowConsumer = new WindowConsumer(consumer, deserializer, this.topics.events(), backlog,
				new OpenTransactions(admin, this.state), this.state, this.clock);
		ChunkPublisher publisher = new ChunkPublisher(producer, this.topics, this.properties.commitLimit(),
				this.nanoTime);
		String topicId = this.clients.topicId(admin, this.topics.events());
		ChunkRunner runner = new ChunkRunner(backlog, windowConsumer, publisher, this.reservations, topicId,
				this.properties.undecidedLimit(), this.metrics, this.clock, this.nanoTime);
		Ticks ticks = new Ticks(this.window, this.clock.instant());
		open.begin(new Session(windowConsumer, backlog, runner, ticks, backOff(), this.state, this.metrics, this.clock,
				this.nanoTime), windowConsumer);
	}

	BackOff backOff() {
		return new BackOff(this.properties.firstBackOff(), this.properties.mostBackOff(), RandomGenerator.getDefault());
	}

}
