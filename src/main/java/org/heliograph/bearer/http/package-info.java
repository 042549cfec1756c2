/**
 * HTTP to elements of the operator's network. In: a request. Out: what they answered, bounded, or how the attempt ended:
 * whether it may have been taken or not.
 */
package org.heliograph.bearer.http;
