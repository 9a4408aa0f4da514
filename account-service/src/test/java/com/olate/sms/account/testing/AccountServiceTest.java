package com.olate.sms.account.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import com.olate.sms.account.AccountApplication;
import com.olate.sms.account.logins.CheapHashes;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs an integration test against the whole service on random ports. All tests with this
 * annotation and nothing else share one running service: use accounts of your own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootTest(classes = { AccountApplication.class, TestConfiguration.class, CheapHashes.class },
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestEnvironment.class)
public @interface AccountServiceTest {

}
