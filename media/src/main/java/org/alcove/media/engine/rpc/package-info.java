/** Kurento's JSON-RPC protocol: sessions, the tree of media objects, operations, events and errors. */
@NullMarked
package org.alcove.media.engine.rpc;

import org.jspecify.annotations.NullMarked;
