package com.olate.sms.account.security;

import java.util.List;

import com.olate.sms.account.logins.LoginVerification;
import com.olate.sms.account.web.ProblemKind;
import com.olate.sms.account.web.Refusals;
import jakarta.servlet.DispatcherType;

import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Who may call what. The API keeps no session and reads no cookie, which is why it needs
 * no protection against forged requests; pages in a browser belong into a chain of their
 * own, between these and the last one, which hides whatever no chain has claimed.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {

	private static final AccessDeniedHandler NOT_ALLOWED = (request, response, denied) -> Refusals.refuse(request,
			response, ProblemKind.FORBIDDEN.problem());

	private static final AuthenticationEntryPoint LOGIN_NEEDED = (request, response, missing) -> LoginNeeded
		.answer(request, response);

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new PrincipalResolver());
	}

	@Bean
	@Order(10)
	SecurityFilterChain betweenServices(HttpSecurity http, ServiceToken token) {
		return stateless(http.securityMatcher("/internal/**"), LOGIN_NEEDED, NOT_ALLOWED)
			.addFilterBefore(new ServiceTokenFilter(token), AnonymousAuthenticationFilter.class)
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
				.permitAll()
				.anyRequest()
				.hasRole(Authorities.SERVICE))
			.build();
	}

	@Bean
	@Order(20)
	SecurityFilterChain api(HttpSecurity http, LoginVerification logins) {
		return stateless(http.securityMatcher("/v1/**"), LOGIN_NEEDED, NOT_ALLOWED)
			.addFilterBefore(new LoginFilter(logins), AnonymousAuthenticationFilter.class)
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
				.permitAll()
				.requestMatchers("/v1/admin", "/v1/admin/**")
				.hasRole(Authorities.OPERATOR)
				.anyRequest()
				.hasRole(Authorities.OWNER))
			.build();
	}

	@Bean
	@Order(30)
	SecurityFilterChain monitoring(HttpSecurity http) {
		return stateless(http.securityMatcher(EndpointRequest.to("health", "prometheus")), LOGIN_NEEDED, NOT_ALLOWED)
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.build();
	}

	@Bean
	@Order(1000)
	SecurityFilterChain everythingElse(HttpSecurity http) {
		return stateless(http,
				(request, response, missing) -> Refusals.refuse(request, response, ProblemKind.NOT_FOUND.problem()),
				(request, response, denied) -> Refusals.refuse(request, response, ProblemKind.NOT_FOUND.problem()))
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
				.permitAll()
				.requestMatchers("/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml")
				.permitAll()
				.anyRequest()
				.denyAll())
			.build();
	}

	private static HttpSecurity stateless(HttpSecurity http, AuthenticationEntryPoint entryPoint,
			AccessDeniedHandler denied) {
		return http.csrf(AbstractHttpConfigurer::disable)
			.requestCache(RequestCacheConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.exceptionHandling((handling) -> handling.authenticationEntryPoint(entryPoint).accessDeniedHandler(denied));
	}

}
