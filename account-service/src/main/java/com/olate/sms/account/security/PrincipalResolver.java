package com.olate.sms.account.security;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.actions.Operator;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives controller methods the account whose owner is logged in, or the operator. The
 * account comes from the login alone, never from anything in the request.
 */
class PrincipalResolver implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		Class<?> type = parameter.getParameterType();
		return (type == AccountId.class || type == Operator.class)
				&& !parameter.hasParameterAnnotation(PathVariable.class)
				&& !parameter.hasParameterAnnotation(RequestParam.class);
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binder) {
		Authentication login = SecurityContextHolder.getContext().getAuthentication();
		Object principal = (login != null) ? login.getPrincipal() : null;
		if (!parameter.getParameterType().isInstance(principal)) {
			throw new IllegalStateException("No " + parameter.getParameterType().getSimpleName()
					+ " is logged in here: the address lacks its rule in the filter chain");
		}
		return principal;
	}

}
