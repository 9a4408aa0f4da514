package com.olate.sms.smsc.pdu;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a longer text a message carries.
 *
 * @param reference what all parts have in common
 * @param total how many parts there are, from 1
 * @param number which of them this is, from 1 to {@code total}
 */
public record Segment(int reference, int total, int number) {

	public Segment {
		if (total < 1 || number < 1 || number > total) {
			throw new IllegalArgumentException("There is no segment " + number + " of " + total);
		}
	}

	/**
	 * The segment, or null if these figures cannot be one.
	 */
	public static @Nullable Segment ofFigures(int reference, int total, int number) {
		return (total < 1 || number < 1 || number > total) ? null : new Segment(reference, total, number);
	}

	static @Nullable Segment of(Map<Integer, byte[]> optional) {
		byte[] reference = optional.get(OptionalParameter.SAR_MSG_REF_NUM);
		byte[] total = optional.get(OptionalParameter.SAR_TOTAL_SEGMENTS);
		byte[] number = optional.get(OptionalParameter.SAR_SEGMENT_SEQNUM);
		if (reference == null || total == null || number == null || reference.length != 2 || total.length != 1
				|| number.length != 1) {
			return null;
		}
		return ofFigures((reference[0] & 0xFF) << 8 | reference[1] & 0xFF, total[0] & 0xFF, number[0] & 0xFF);
	}

}
