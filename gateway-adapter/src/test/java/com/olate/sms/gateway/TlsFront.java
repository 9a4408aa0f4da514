package com.olate.sms.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/**
 * Speaks TLS in front of an SMSC that does not, with a certificate of its own making.
 */
final class TlsFront implements AutoCloseable {

	static final String PASSWORD = "changeit";

	private final int target;

	private final Path trust;

	private final SSLServerSocket server;

	private final AtomicInteger refused = new AtomicInteger();

	private TlsFront(int target, Path trust, SSLServerSocket server) {
		this.target = target;
		this.trust = trust;
		this.server = server;
		new Thread(this::accept, "tls-front").start();
	}

	static TlsFront before(int port, String name, Path folder) throws IOException, InterruptedException {
		Path store = folder.resolve("smsc.p12");
		Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-alias", "smsc", "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "SAN=dns:" + name,
				"-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD)
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		if (keytool.waitFor() != 0) {
			throw new IOException("keytool failed");
		}
		try {
			KeyStore keys = load(store);
			KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
			managers.init(keys, PASSWORD.toCharArray());
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(managers.getKeyManagers(), null, null);
			return new TlsFront(port, trusting(keys, folder),
					(SSLServerSocket) context.getServerSocketFactory().createServerSocket(0));
		}
		catch (GeneralSecurityException ex) {
			throw new IOException(ex);
		}
	}

	private static KeyStore load(Path store) throws IOException, GeneralSecurityException {
		KeyStore keys = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(store)) {
			keys.load(in, PASSWORD.toCharArray());
		}
		return keys;
	}

	private static Path trusting(KeyStore keys, Path folder) throws IOException, GeneralSecurityException {
		KeyStore trusted = KeyStore.getInstance("PKCS12");
		trusted.load(null, null);
		trusted.setCertificateEntry("smsc", keys.getCertificate("smsc"));
		Path file = folder.resolve("trust.p12");
		try (var out = Files.newOutputStream(file)) {
			trusted.store(out, PASSWORD.toCharArray());
		}
		return file;
	}

	int port() {
		return this.server.getLocalPort();
	}

	Path trust() {
		return this.trust;
	}

	/** How many connections ended before they were secret. */
	int refused() {
		return this.refused.get();
	}

	private void accept() {
		try {
			while (true) {
				SSLSocket client = (SSLSocket) this.server.accept();
				new Thread(() -> serve(client), "tls-front-connection").start();
			}
		}
		catch (IOException ex) {
			// The test is over.
		}
	}

	private void serve(SSLSocket client) {
		try (client; Socket smsc = new Socket("localhost", this.target)) {
			client.startHandshake();
			int first = client.getInputStream().read();
			smsc.getOutputStream().write(first);
			Thread back = new Thread(() -> copy(smsc, client), "tls-front-back");
			back.start();
			client.getInputStream().transferTo(smsc.getOutputStream());
		}
		catch (IOException ex) {
			this.refused.incrementAndGet();
		}
	}

	private static void copy(Socket from, Socket to) {
		try {
			from.getInputStream().transferTo(to.getOutputStream());
		}
		catch (IOException ex) {
			// One of the two has gone.
		}
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

}
