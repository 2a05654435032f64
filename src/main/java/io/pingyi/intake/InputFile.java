package io.pingyi.intake;

import java.nio.file.Path;

/**
 * A file below the input folder that holds tables.
 *
 * @param path where it lies
 * @param name path below the input folder, NFC, with forward slashes
 * @param sha256 of its bytes, lower-case hex
 */
public record InputFile(Path path, String name, String sha256) {}
