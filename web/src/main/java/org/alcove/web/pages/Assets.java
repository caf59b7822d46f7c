package org.alcove.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/**
 * Addresses of our own files: {@code /assets/<version>/css/base.css}. The version is a hash of everything that is
 * served under it, so browsers may keep a file for ever, and modules that import each other by relative paths never mix
 * two versions.
 */
@Named
@ApplicationScoped
public class Assets {

    static final String FOLDER = "/assets/";
    static final String ROOT = "/resources/app/";

    private static final String BOOTSTRAP = "/webjars/bootstrap/5.3.8/css/bootstrap.min.css";
    private static final int VERSION_LENGTH = 12;

    @Inject
    private ServletContext context;

    private String address = "";

    @PostConstruct
    void readVersion() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Words.module().getBytes(StandardCharsets.UTF_8));
            read(ROOT, digest);
            address = FOLDER + HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where our files are, without a slash at the end. */
    public String getAddress() {
        return address;
    }

    public String getBootstrap() {
        return BOOTSTRAP;
    }

    /** The file that a versioned path means, below the root; empty when it names none. */
    static String file(String path) {
        int end = path.indexOf('/', FOLDER.length());
        return end < 0 ? "" : path.substring(end + 1);
    }

    private void read(String folder, MessageDigest digest) throws IOException {
        Set<String> paths = context.getResourcePaths(folder);
        for (String path : new TreeSet<>(paths == null ? Set.of() : paths)) {
            if (path.endsWith("/")) {
                read(path, digest);
            } else {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update(content(path));
            }
        }
    }

    private byte[] content(String path) throws IOException {
        try (InputStream in = context.getResourceAsStream(path)) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }
}
