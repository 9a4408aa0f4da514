package com.olate.sms.servers.store;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import org.jspecify.annotations.Nullable;

/**
 * A collection over journaled documents. Every operation holds the collection's lock, and
 * what is stored is never changed and copied on its way out, so nobody sees half a
 * change.
 */
final class StoreCollection extends AbstractSynchronizedMongoCollection<Object> {

	private final StoredDocuments documents;

	private boolean firstMatchOnly;

	private long examined;

	StoreCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors,
			StoredDocuments documents) {
		super(database, name, options, cursors);
		this.documents = documents;
	}

	@Override
	protected Object addDocumentInternal(Document document) {
		Object key = (getIdField() != null) ? document.get(getIdField()) : UUID.randomUUID();
		this.documents.put(key, document);
		return key;
	}

	@Override
	protected void handleUpdate(Object position, Document oldDocument, Document newDocument) {
		this.documents.put(position, newDocument.cloneDeeply());
	}

	@Override
	protected void removeDocument(Object position) {
		this.documents.remove(position);
	}

	@Override
	protected @Nullable Document getDocument(Object position) {
		return this.documents.get(position);
	}

	@Override
	protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
		return this.documents.all().stream();
	}

	@Override
	public synchronized Document updateDocuments(Document selector, Document update, ArrayFilters arrayFilters,
			boolean multi, boolean upsert, Oplog oplog) {
		PlainUpdate plain = (upsert || !arrayFilters.isEmpty() || getIdField() == null) ? null : PlainUpdate.of(update);
		if (plain != null) {
			return update(selector, plain, multi);
		}
		this.firstMatchOnly = !multi;
		try {
			return super.updateDocuments(selector, update, arrayFilters, multi, upsert, oplog);
		}
		finally {
			this.firstMatchOnly = false;
		}
	}

	private Document update(Document selector, PlainUpdate update, boolean multi) {
		Stream<Document> found = matching(selector, null);
		List<Document> matched = (multi ? found : found.limit(1)).toList();
		List<Index<Object>> touched = getIndexes().stream().filter(update::touches).toList();
		int modified = 0;
		for (Document before : matched) {
			Document after = update.appliedTo(before);
			if (after != before) {
				replace(before, update, after, touched);
				modified++;
			}
		}
		return new Document("n", matched.size()).append("nModified", modified);
	}

	private void replace(Document before, PlainUpdate update, Document after, List<Index<Object>> touched) {
		Object position = before.get(getIdField());
		touched.forEach((index) -> index.checkUpdate(before, after, this));
		touched.forEach((index) -> index.updateInPlace(before, after, position, this));
		this.documents.update(position, update, after);
	}

	@Override
	protected QueryResult queryDocuments(@Nullable Document filter, @Nullable Document orderBy, int skip, int limit,
			int batchSize, @Nullable Document fields) {
		Stream<Document> found = matching((filter != null) ? filter : new Document(), orderBy);
		return matchDocumentsFromStream(found, new Document(), null, skip, this.firstMatchOnly ? 1 : limit, batchSize,
				fields);
	}

	@Override
	protected QueryResult matchDocuments(Document filter, Document orderBy, int skip, int limit, int batchSize,
			Document fields) {
		return queryDocuments(filter, orderBy, skip, limit, batchSize, fields);
	}

	/**
	 * The stored documents that match, in the wanted order, read as far as the stream is.
	 */
	private Stream<Document> matching(Document asked, @Nullable Document orderBy) {
		this.examined = 0;
		IndexHint hint = IndexHint.of(asked);
		Document filter = hint.filter();
		PlainFilter plain = new PlainFilter(filter);
		Predicate<Document> matches = (document) -> {
			this.examined++;
			return plain.matches(document) && (plain.rest().isEmpty() || documentMatchesQuery(document, plain.rest()));
		};
		if (orderBy == null && filter == asked && !plain.ids().isEmpty()) {
			return plain.ids().stream().map(this::getDocument).filter(Objects::nonNull).filter(matches);
		}
		DocumentComparator wanted = deriveComparator(orderBy);
		if (orderBy != null && wanted == null) {
			return naturalOrder(orderBy).filter(matches);
		}
		IndexScan scan = new QueryPlanner(filter, orderBy).plan(hint.among(getIndexes()));
		if (scan == null) {
			return sorted(naturalOrder(null).filter(matches), wanted);
		}
		if (wanted != null && scan.order().leading() && !scan.order().complete()) {
			TieSorting documents = new TieSorting(scan, this::getDocument, matches, wanted);
			return StreamSupport.stream(Spliterators.spliteratorUnknownSize(documents, Spliterator.ORDERED), false);
		}
		return sorted(scan.documents(this::getDocument).filter(matches), scan.order().leading() ? null : wanted);
	}

	private Stream<Document> naturalOrder(@Nullable Document orderBy) {
		List<DocumentWithPosition<Object>> all = this.documents.all();
		if (isNaturalDescending(orderBy)) {
			Collections.reverse(all);
		}
		return all.stream().map(DocumentWithPosition::getDocument);
	}

	private static Stream<Document> sorted(Stream<Document> documents, @Nullable DocumentComparator wanted) {
		return (wanted != null) ? documents.sorted(wanted) : documents;
	}

	@Override
	protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
		return inBatches(matched.stream().map(Document::cloneDeeply).toList(), batchSize);
	}

	/**
	 * The first batch of an answer, and a cursor for the others; without a size all are
	 * in the first.
	 */
	QueryResult inBatches(List<Document> documents, int batchSize) {
		if (batchSize <= 0) {
			return new QueryResult(documents);
		}
		Batches batches = new Batches(this.cursorRegistry.generateCursorId(), documents);
		List<Document> first = batches.takeDocuments(batchSize);
		if (batches.isEmpty()) {
			return new QueryResult(first);
		}
		this.cursorRegistry.add(batches);
		return new QueryResult(first, batches);
	}

	@Override
	public synchronized int count() {
		return this.documents.count();
	}

	@Override
	public synchronized int count(@Nullable Document filter, int skip, int limit) {
		Stream<Document> found = matching((filter != null) ? filter : new Document(), null).skip(skip);
		return (int) ((limit > 0) ? found.limit(limit) : found).count();
	}

	/**
	 * Which index a query uses, and how many documents it had to look at.
	 */
	synchronized Document explain(Document filter, @Nullable Document orderBy, int skip, int limit) {
		IndexHint hint = IndexHint.of(filter);
		IndexScan scan = new QueryPlanner(hint.filter(), orderBy).plan(hint.among(getIndexes()));
		Stream<Document> found = matching(filter, orderBy).skip(skip);
		long returned = ((limit > 0) ? found.limit(limit) : found).mapToInt((document) -> 1).sum();
		Document plan = (scan != null) ? new Document("stage", "IXSCAN").append("indexName", scan.index().getName())
				: new Document("stage", "COLLSCAN");
		return new Document("queryPlanner", new Document("namespace", getFullName()).append("winningPlan", plan))
			.append("executionStats", new Document("nReturned", returned).append("totalDocsExamined", this.examined));
	}

	@Override
	public synchronized void addIndex(Index<Object> index) {
		super.addIndex(index);
	}

	@Override
	public synchronized void dropIndex(String name) {
		super.dropIndex(name);
	}

	@Override
	protected boolean tracksDataSize() {
		return false;
	}

	@Override
	protected void updateDataSize(int change) {
		throw new UnsupportedOperationException("the size of the data is not tracked");
	}

	@Override
	protected int getDataSize() {
		return 0;
	}

}
