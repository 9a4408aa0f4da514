package com.olate.sms.gateway.http.exchange;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;

import com.olate.sms.gateway.http.Request;
import org.apache.hc.client5.http.async.AsyncExecCallback;
import org.apache.hc.client5.http.async.AsyncExecChain;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.concurrent.DefaultThreadFactory;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.support.AsyncRequestBuilder;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections to one carrier. Nothing is ever sent twice: no repetition, no redirect; and
 * it is known of each request whether any of it may have been written. All threads are
 * daemons.
 */
final class CarrierClient implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(CarrierClient.class);

	private static final String EXCHANGE = "olate.exchange";

	private static final int HTTP = 80;

	private static final int HTTPS = 443;

	private static final int LONGEST_LINE = 8_192;

	private static final int MOST_HEADERS = 100;

	/** Before the carrier closes it: a request on a closed connection is in doubt. */
	private static final TimeValue IDLE = TimeValue.ofSeconds(4);

	private final HttpProperties properties;

	private final Duration responseTimeout;

	private final CloseableHttpAsyncClient client;

	/** Looks up names, which may block. */
	private final ExecutorService sender;

	private final ScheduledThreadPoolExecutor timer;

	private volatile boolean closing;

	/**
	 * @param tls for https, null for the platform's trust
	 * @param responseTimeout for a whole request, from here to the end of its answer
	 */
	CarrierClient(String name, HttpProperties properties, @Nullable SSLContext tls, Duration responseTimeout) {
		this.properties = properties;
		this.responseTimeout = responseTimeout;
		ThreadFactory threads = new DefaultThreadFactory(name, true);
		this.sender = Executors.newSingleThreadExecutor(threads);
		this.timer = new ScheduledThreadPoolExecutor(1, threads);
		this.timer.setRemoveOnCancelPolicy(true);
		this.client = HttpAsyncClients.custom()
			.setThreadFactory(threads)
			.setConnectionManager(connections(properties, tls))
			.setIOReactorConfig(IOReactorConfig.custom().setIoThreadCount(1).setTcpNoDelay(true).build())
			.setHttp1Config(Http1Config.custom().setMaxLineLength(LONGEST_LINE).setMaxHeaderCount(MOST_HEADERS).build())
			.addExecInterceptorBefore(ChainElement.MAIN_TRANSPORT.name(), "begin", CarrierClient::begin)
			.setIoReactorExceptionCallback(this::failed)
			.setUserAgent("Olate")
			.evictIdleConnections(IDLE)
			.disableAutomaticRetries()
			.disableRedirectHandling()
			.disableCookieManagement()
			.disableAuthCaching()
			.disableContentCompression()
			.build();
		this.client.start();
	}

	private static PoolingAsyncClientConnectionManager connections(HttpProperties properties,
			@Nullable SSLContext tls) {
		ClientTlsStrategyBuilder strategy = ClientTlsStrategyBuilder.create();
		if (tls != null) {
			strategy.setSslContext(tls);
		}
		Timeout timeout = Timeout.of(properties.connectTimeout());
		return PoolingAsyncClientConnectionManagerBuilder.create()
			.setTlsStrategy(strategy.buildAsync())
			.setMaxConnPerRoute(properties.window())
			.setMaxConnTotal(properties.window())
			.setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(timeout).build())
			.setDefaultTlsConfig(TlsConfig.custom()
				.setHandshakeTimeout(timeout)
				.setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
				.build())
			.build();
	}

	/** Called when there is a connection, just before the request is written. */
	private static void begin(HttpRequest request, AsyncEntityProducer body, AsyncExecChain.Scope scope,
			AsyncExecChain chain, AsyncExecCallback callback) throws HttpException, IOException {
		Exchange exchange = (Exchange) scope.clientContext.getAttribute(EXCHANGE);
		if (exchange == null || !exchange.begin()) {
			callback.failed(new IOException("It is too late for this request"));
			return;
		}
		chain.proceed(request, body, scope, callback);
	}

	/**
	 * Sends a request. The outcome may be told before this returns.
	 * @throws IllegalArgumentException if there is no such address
	 */
	void send(Request request, Exchange.Outcome outcome) {
		AsyncRequestBuilder builder = AsyncRequestBuilder.create(request.method())
			.setUri(this.properties.address(request.path()));
		request.headers().forEach((header) -> builder.addHeader(header.getKey(), header.getValue()));
		if (!request.body().isEmpty()) {
			builder.setEntity(request.body(), ContentType.parse(request.contentType()).withCharset("UTF-8"));
		}
		AsyncRequestProducer producer = builder.build();
		Exchange exchange = new Exchange(outcome);
		HttpClientContext context = HttpClientContext.create();
		context.setAttribute(EXCHANGE, exchange);
		try {
			exchange.endsWith(
					this.timer.schedule(exchange::expire, this.responseTimeout.toMillis(), TimeUnit.MILLISECONDS));
			this.sender.execute(() -> execute(producer, context, exchange));
		}
		catch (RejectedExecutionException ex) {
			exchange.failed(ex);
		}
	}

	private void execute(AsyncRequestProducer producer, HttpClientContext context, Exchange exchange) {
		try {
			exchange.runs(this.client.execute(producer, new ReplyConsumer(), null, context, exchange));
		}
		catch (RuntimeException ex) {
			exchange.failed(ex);
		}
	}

	/** Finds out whether it can be connected to. */
	void connect() throws IOException {
		URI address = this.properties.address();
		int port = (address.getPort() > 0) ? address.getPort() : "https".equals(address.getScheme()) ? HTTPS : HTTP;
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(address.getHost(), port),
					(int) this.properties.connectTimeout().toMillis());
		}
	}

	/** Closing a selector under a reader's hands is no failure. */
	private void failed(Exception failure) {
		if (!this.closing) {
			log.error("connections failed", failure);
		}
	}

	/** Gives up what is under way. */
	@Override
	public void close() {
		this.closing = true;
		this.client.close(CloseMode.IMMEDIATE);
		this.sender.shutdownNow();
		this.timer.shutdownNow();
	}

}
