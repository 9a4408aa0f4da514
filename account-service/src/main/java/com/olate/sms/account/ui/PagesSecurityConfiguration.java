package com.olate.sms.account.ui;

import java.util.List;

import com.olate.sms.account.security.Authorities;
import jakarta.servlet.DispatcherType;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may open which page. A section that is named nowhere here is closed to everybody;
 * every change needs the token that only our own forms hold.
 */
@Configuration(proxyBeanMethods = false)
class PagesSecurityConfiguration {

	/** Nothing from elsewhere, nothing inline; pictures in the stylesheet are data. */
	private static final String CONTENT = "default-src 'self'; img-src 'self' data:; object-src 'none';"
			+ " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

	private static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

	@Bean
	SecurityContextRepository pageSessions() {
		return new HttpSessionSecurityContextRepository();
	}

	@Bean
	CsrfTokenRepository formTokens(PagesProperties properties) {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		// The prefix makes browsers refuse a cookie that another host has planted.
		tokens.setCookieName(properties.secureCookies() ? "__Host-olate-form" : "olate-form");
		tokens.setCookiePath("/");
		tokens
			.setCookieCustomizer((cookie) -> cookie.httpOnly(true).secure(properties.secureCookies()).sameSite("Lax"));
		return tokens;
	}

	@Bean
	SessionAuthenticationStrategy atSignIn(CsrfTokenRepository formTokens) {
		return new CompositeSessionAuthenticationStrategy(
				List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(formTokens)));
	}

	@Bean
	@Order(40)
	SecurityFilterChain pages(HttpSecurity http, SecurityContextRepository contexts, CsrfTokenRepository formTokens,
			SessionAuthenticationStrategy atSignIn, Sessions sessions) {
		XorCsrfTokenRequestAttributeHandler token = new XorCsrfTokenRequestAttributeHandler();
		// Not deferred: a long page would be under way before its form asks for it.
		token.setCsrfRequestAttributeName(null);
		return http.securityMatcher(PageRequests::isPage)
			.securityContext((context) -> context.securityContextRepository(contexts))
			.sessionManagement((management) -> management.sessionAuthenticationStrategy(atSignIn))
			.requestCache(RequestCacheConfigurer::disable)
			.csrf((csrf) -> csrf.csrfTokenRepository(formTokens).csrfTokenRequestHandler(token))
			.logout((logout) -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out").deleteCookies("olate"))
			.headers(PagesSecurityConfiguration::headers)
			.exceptionHandling((handling) -> handling.authenticationEntryPoint(PageRefusals::signInNeeded)
				.accessDeniedHandler(PageRefusals::denied))
			.addFilterBefore(new SessionFilter(sessions), AuthorizationFilter.class)
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
				.permitAll()
				.requestMatchers("/")
				.hasAnyRole(Authorities.OWNER, Authorities.OPERATOR)
				.requestMatchers(patterns(PageRequests.OPEN))
				.permitAll()
				.requestMatchers(patterns(PageRequests.OWNERS))
				.hasRole(Authorities.OWNER)
				.requestMatchers(patterns(List.of(PageRequests.OPERATORS)))
				.hasRole(Authorities.OPERATOR)
				.anyRequest()
				.denyAll())
			.build();
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT))
			.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader((permissions) -> permissions.policy(PERMISSIONS));
	}

	private static String[] patterns(List<String> sections) {
		return sections.stream()
			.flatMap((section) -> List.of(section, section + "/**").stream())
			.toArray(String[]::new);
	}

}
