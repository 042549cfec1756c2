/**
 * What was seen on a network: in come the octets of a capture file (pcap, pcapng), out go datagrams and the octets of TCP
 * streams in their order, and HTTP messages out of these. Packets may be lost, doubled, cut or out of order; nothing is
 * held twice, so that memory grows with the file.
 */
package org.heliograph.inspect.capture;
