/**
 * A bearer that sends nothing: pushes are kept until the phone, or somebody who plays it, asks for them over HTTP. For a
 * first look and for laboratories. In: pushes. Out: to each phone those for itself, by the word of the network.
 */
package org.heliograph.bearer.loopback;
