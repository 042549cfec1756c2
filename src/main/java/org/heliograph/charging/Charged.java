package org.heliograph.charging;

import org.heliograph.subscriber.Money;
import org.heliograph.subscriber.Subscriber.Payment;

/**
 * What came of charging a sender.
 *
 * @param booked false if a prepaid balance does not cover the price; then nothing was taken
 * @param currency ISO 4217
 */
public record Charged(boolean booked, Money price, Payment payment, String currency) {}
