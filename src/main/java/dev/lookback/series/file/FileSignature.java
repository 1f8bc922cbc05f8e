package dev.lookback.series.file;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Signature of a format, its "magic" bytes at a fixed place. {@link Markup} looks at formats that are text. */
record FileSignature(FileFormat format, int offset, byte[] bytes) {

    /** Longer and rarer ones first. */
    private static final List<FileSignature> ALL = List.of(
            hex(FileFormat.GZIP, "1F8B08"),
            hex(FileFormat.ZIP, "504B0304"),
            hex(FileFormat.ZIP, "504B0506"),
            hex(FileFormat.SPLIT_ZIP, "504B0708"),
            hex(FileFormat.OLD_WORKBOOK, "D0CF11E0A1B11AE1"),
            text(FileFormat.PDF, "%PDF-"),
            text(FileFormat.POST_SCRIPT, "%!PS"),
            text(FileFormat.RICH_TEXT, "{\\rtf"),
            hex(FileFormat.XZ, "FD377A585A00"),
            hex(FileFormat.LZMA, "5D0000"),
            text(FileFormat.LZIP, "LZIP\1"),
            hex(FileFormat.LZ4, "04224D18"),
            hex(FileFormat.ZSTD, "28B52FFD"),
            hex(FileFormat.COMPRESS, "1F9D"),
            hex(FileFormat.SNAPPY, "FF060000734E61507059"),
            hex(FileFormat.SEVEN_ZIP, "377ABCAF271C"),
            text(FileFormat.RAR, "Rar!\u001A\7"),
            text(FileFormat.CAB, "MSCF\0\0\0\0"),
            text(FileFormat.PARQUET, "PAR1"),
            text(FileFormat.PARQUET, "PARE"),
            text(FileFormat.FEATHER, "FEA1"),
            text(FileFormat.FEATHER, "ARROW1"),
            hex(FileFormat.FEATHER, "FFFFFFFF"),
            text(FileFormat.ORC, "ORC\n"),
            text(FileFormat.ORC, "ORC\b"),
            text(FileFormat.AVRO, "Obj\1"),
            hex(FileFormat.NPY, "934E554D5059"),
            text(FileFormat.MATLAB, "MATLAB 5.0 MAT-file"),
            text(FileFormat.MATLAB, "MATLAB 7.3 MAT-file"),
            hex(FileFormat.HDF5, "894844460D0A1A0A"),
            text(FileFormat.NETCDF, "CDF\1"),
            text(FileFormat.NETCDF, "CDF\2"),
            text(FileFormat.NETCDF, "CDF\5"),
            text(FileFormat.SQLITE, "SQLite format 3\0"),
            new FileSignature(FileFormat.DUCKDB, 8, ascii("DUCK")),
            new FileSignature(FileFormat.ACCESS, 4, ascii("Standard Jet DB\0")),
            new FileSignature(FileFormat.ACCESS, 4, ascii("Standard ACE DB\0")),
            text(FileFormat.R_DATA, "RDX2\n"),
            text(FileFormat.R_DATA, "RDX3\n"),
            text(FileFormat.R_DATA, "X\n\0\0\0"),
            text(FileFormat.STATA, "<stata_dta>"),
            text(FileFormat.SPSS, "$FL2@(#)"),
            text(FileFormat.SPSS, "$FL3@(#)"),
            text(FileFormat.SAS, "HEADER RECORD*******"),
            hex(FileFormat.SAS, "000000000000000000000000C2EA8160"),
            text(FileFormat.PROPERTY_LIST, "bplist00"),
            hex(FileFormat.PICTURE, "89504E470D0A1A0A"),
            hex(FileFormat.PICTURE, "FFD8FF"),
            text(FileFormat.PICTURE, "GIF87a"),
            text(FileFormat.PICTURE, "GIF89a"),
            text(FileFormat.PICTURE, "II*\0"),
            text(FileFormat.PICTURE, "MM\0*"),
            new FileSignature(FileFormat.PICTURE, 8, ascii("WEBP")),
            new FileSignature(FileFormat.PICTURE, 4, ascii("ftyphei")),
            new FileSignature(FileFormat.PICTURE, 4, ascii("ftypavif")),
            new FileSignature(FileFormat.SOUND, 4, ascii("ftyp")),
            new FileSignature(FileFormat.SOUND, 8, ascii("WAVEfmt")),
            new FileSignature(FileFormat.SOUND, 8, ascii("AVI LIST")),
            text(FileFormat.SOUND, "OggS\0"),
            text(FileFormat.SOUND, "fLaC\0"),
            text(FileFormat.SOUND, "ID3\3"),
            text(FileFormat.SOUND, "ID3\4"),
            hex(FileFormat.SOUND, "1A45DFA3"),
            text(FileFormat.PROGRAM, "\u007FELF"),
            hex(FileFormat.PROGRAM, "CAFEBABE"),
            hex(FileFormat.PROGRAM, "FEEDFACE"),
            hex(FileFormat.PROGRAM, "FEEDFACF"),
            hex(FileFormat.PROGRAM, "CFFAEDFE"),
            text(FileFormat.PROGRAM, "\0asm"),
            text(FileFormat.GIT_POINTER, "version https://git-lfs.github.com/spec/"));

    /** Signatures so short that a text may begin like them; they count only where the rest is no text either. */
    private static final List<FileSignature> SHORT = List.of(
            text(FileFormat.PROGRAM, "MZ"),
            text(FileFormat.PICTURE, "BM"),
            text(FileFormat.GRIB, "GRIB"),
            hex(FileFormat.PICTURE, "00000100"),
            hex(FileFormat.PICKLE, "8002"),
            hex(FileFormat.PICKLE, "8003"),
            hex(FileFormat.PICKLE, "8004"),
            hex(FileFormat.PICKLE, "8005"),
            new FileSignature(FileFormat.TAR, 257, ascii("ustar")));

    /** First bytes of a bzip2 block, the digits of pi; "BZh" alone may be a name. */
    private static final byte[] PI = {0x31, 0x41, 0x59, 0x26, 0x53, 0x59};

    /**
     * The format of a file by its first bytes.
     *
     * @param head at least the first 512 bytes, or the whole file
     */
    static Optional<FileFormat> of(byte[] head) {
        Optional<FileFormat> format = first(ALL, head);
        if (format.isPresent()) {
            return format;
        }
        if (starts(head, 0, ascii("BZh")) && starts(head, 4, PI)) {
            return Optional.of(FileFormat.BZIP2);
        }
        return hasZero(head) ? first(SHORT, head) : Optional.empty();
    }

    private static Optional<FileFormat> first(List<FileSignature> all, byte[] head) {
        return all.stream()
                .filter(one -> starts(head, one.offset, one.bytes))
                .map(FileSignature::format)
                .findFirst();
    }

    private static boolean starts(byte[] head, int offset, byte[] bytes) {
        if (head.length < offset + bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (head[offset + i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasZero(byte[] head) {
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static FileSignature text(FileFormat format, String start) {
        return new FileSignature(format, 0, ascii(start));
    }

    private static FileSignature hex(FileFormat format, String start) {
        return new FileSignature(format, 0, HexFormat.of().parseHex(start));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
