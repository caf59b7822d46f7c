/** RTP and RTCP (RFC 3550): reading headers, writing packets, reports. */
@NullMarked
package org.alcove.media.engine.rtp;

import org.jspecify.annotations.NullMarked;
