package com.olate.sms.gateway.smpp.session;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.util.DefaultComposer;
import org.jspecify.annotations.Nullable;

/**
 * A bound TCP connection. Without TCP_NODELAY small PDUs wait for each other's
 * acknowledgement, and receipts cost tens of milliseconds each.
 */
final class SmppSocket implements Closeable {

	private static final int BUFFER = 64 * 1024;

	private static final int BIND_SEQUENCE = 0x7FFF_FFFE;

	private final Socket socket;

	private final DataInputStream in;

	private final OutputStream out;

	private SmppSocket(Socket socket) throws IOException {
		this.socket = socket;
		this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), BUFFER));
		this.out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
	}

	/**
	 * Connects and binds.
	 * @param tls makes the connection secret, null leaves it open; the certificate must
	 * be for the host's name
	 * @throws IOException if either fails; {@link BindRefusedException} if the SMSC says
	 * no
	 */
	static SmppSocket bind(SmppProperties properties, BindKind kind, @Nullable SSLSocketFactory tls)
			throws IOException {
		Socket socket = new Socket();
		try {
			socket.setTcpNoDelay(true);
			socket.setKeepAlive(true);
			socket.connect(new InetSocketAddress(properties.host(), properties.port()),
					millis(properties.connectTimeout()));
			socket.setSoTimeout(millis(properties.connectTimeout()));
			SmppSocket bound = new SmppSocket((tls != null) ? secret(socket, properties, tls) : socket);
			bound.bind(properties, kind);
			socket.setSoTimeout(0);
			return bound;
		}
		catch (IOException ex) {
			socket.close();
			throw ex;
		}
	}

	private static Socket secret(Socket socket, SmppProperties properties, SSLSocketFactory tls) throws IOException {
		SSLSocket secret = (SSLSocket) tls.createSocket(socket, properties.host(), properties.port(), true);
		SSLParameters parameters = secret.getSSLParameters();
		parameters.setEndpointIdentificationAlgorithm("HTTPS");
		secret.setSSLParameters(parameters);
		secret.startHandshake();
		return secret;
	}

	private void bind(SmppProperties properties, BindKind kind) throws IOException {
		try {
			write(new DefaultComposer().bind(kind.command(), BIND_SEQUENCE, properties.systemId(),
					properties.password(), properties.systemType(), SMPPConstant.IF_VERSION_34,
					SMPPConstant.TON_UNKNOWN, SMPPConstant.NPI_UNKNOWN, null));
		}
		catch (PDUStringException ex) {
			throw new IOException("The bind cannot be written: " + ex.getMessage(), ex);
		}
		flush();
		Pdu answer = read();
		if (answer.status() != SMPPConstant.STAT_ESME_ROK) {
			throw new BindRefusedException(answer.status());
		}
		if (answer.command() != kind.response()) {
			throw new IOException("The SMSC answered the bind with command " + Integer.toHexString(answer.command()));
		}
	}

	Pdu read() throws IOException {
		return Pdu.read(this.in);
	}

	void write(byte[] pdu) throws IOException {
		this.out.write(pdu);
	}

	void flush() throws IOException {
		this.out.flush();
	}

	@Override
	public void close() {
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			// Nothing more can be done with it.
		}
	}

	private static int millis(Duration duration) {
		return Math.toIntExact(duration.toMillis());
	}

}
