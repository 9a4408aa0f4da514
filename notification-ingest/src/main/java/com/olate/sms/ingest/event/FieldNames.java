package com.olate.sms.ingest.event;

/**
 * How the caller wrote the names of attributes and of data fields, so that an error names
 * what they can find in their own request.
 */
record FieldNames(String attributePrefix, String dataPrefix, String wholeData) {

	static final FieldNames JSON = new FieldNames("", "data.", "data");

	static final FieldNames BINARY = new FieldNames("ce-", "", "body");

	static final FieldNames FORM = new FieldNames("", "", "body");

	static FieldNames inBatch(int index) {
		String event = "[" + index + "].";
		return new FieldNames(event, event + "data.", event + "data");
	}

	String attribute(String name) {
		return name.equals("data") ? this.wholeData : this.attributePrefix + name;
	}

	String data(String name) {
		return this.dataPrefix + name;
	}

}
