package com.olate.sms.account.web;

import java.util.List;
import java.util.function.Function;

/**
 * The answer shape of every list.
 *
 * @param page the number of this page, from 0
 * @param size how many items a page holds at most
 * @param total how many items there are on all pages
 */
public record Page<T>(List<T> items, int page, int size, long total) {

	public Page {
		items = List.copyOf(items);
	}

	public static <T> Page<T> of(PageQuery query, List<T> items, long total) {
		return new Page<>(items, query.page(), query.size(), total);
	}

	public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
		return new Page<>(this.items.stream().<R>map(mapper).toList(), this.page, this.size, this.total);
	}

}
