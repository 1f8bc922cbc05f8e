package dev.lookback.series.file;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Signature of a format, its "magic" bytes at a fixed place. {@link Markup} looks at formats that are text. */
record FileSignature(FileKind kind, int offset, byte[] bytes) {

    /** Longer and rarer ones first. */
    private static final List<FileSignature> ALL = List.of(
            hex(FileKind.GZIP, "1F8B08"),
            hex(FileKind.ZIP, "504B0304"),
            hex(FileKind.ZIP, "504B0506"),
            hex(FileKind.SPLIT_ZIP, "504B0708"),
            hex(FileKind.OLD_WORKBOOK, "D0CF11E0A1B11AE1"),
            text(FileKind.PDF, "%PDF-"),
            text(FileKind.POST_SCRIPT, "%!PS"),
            text(FileKind.RICH_TEXT, "{\\rtf"),
            hex(FileKind.XZ, "FD377A585A00"),
            hex(FileKind.LZMA, "5D0000"),
            text(FileKind.LZIP, "LZIP\1"),
            hex(FileKind.LZ4, "04224D18"),
            hex(FileKind.ZSTD, "28B52FFD"),
            hex(FileKind.COMPRESS, "1F9D"),
            hex(FileKind.SNAPPY, "FF060000734E61507059"),
            hex(FileKind.SEVEN_ZIP, "377ABCAF271C"),
            text(FileKind.RAR, "Rar!\u001A\7"),
            text(FileKind.CAB, "MSCF\0\0\0\0"),
            text(FileKind.PARQUET, "PAR1"),
            text(FileKind.PARQUET, "PARE"),
            text(FileKind.FEATHER, "FEA1"),
            text(FileKind.FEATHER, "ARROW1"),
            hex(FileKind.FEATHER, "FFFFFFFF"),
            text(FileKind.ORC, "ORC\n"),
            text(FileKind.ORC, "ORC\b"),
            text(FileKind.AVRO, "Obj\1"),
            hex(FileKind.NPY, "934E554D5059"),
            text(FileKind.MATLAB, "MATLAB 5.0 MAT-file"),
            text(FileKind.MATLAB, "MATLAB 7.3 MAT-file"),
            hex(FileKind.HDF5, "894844460D0A1A0A"),
            text(FileKind.NETCDF, "CDF\1"),
            text(FileKind.NETCDF, "CDF\2"),
            text(FileKind.NETCDF, "CDF\5"),
            text(FileKind.SQLITE, "SQLite format 3\0"),
            new FileSignature(FileKind.DUCKDB, 8, ascii("DUCK")),
            new FileSignature(FileKind.ACCESS, 4, ascii("Standard Jet DB\0")),
            new FileSignature(FileKind.ACCESS, 4, ascii("Standard ACE DB\0")),
            text(FileKind.R_DATA, "RDX2\n"),
            text(FileKind.R_DATA, "RDX3\n"),
            text(FileKind.R_DATA, "X\n\0\0\0"),
            text(FileKind.STATA, "<stata_dta>"),
            text(FileKind.SPSS, "$FL2@(#)"),
            text(FileKind.SPSS, "$FL3@(#)"),
            text(FileKind.SAS, "HEADER RECORD*******"),
            hex(FileKind.SAS, "000000000000000000000000C2EA8160"),
            text(FileKind.PROPERTY_LIST, "bplist00"),
            hex(FileKind.PICTURE, "89504E470D0A1A0A"),
            hex(FileKind.PICTURE, "FFD8FF"),
            text(FileKind.PICTURE, "GIF87a"),
            text(FileKind.PICTURE, "GIF89a"),
            text(FileKind.PICTURE, "II*\0"),
            text(FileKind.PICTURE, "MM\0*"),
            new FileSignature(FileKind.PICTURE, 8, ascii("WEBP")),
            new FileSignature(FileKind.PICTURE, 4, ascii("ftyphei")),
            new FileSignature(FileKind.PICTURE, 4, ascii("ftypavif")),
            new FileSignature(FileKind.SOUND, 4, ascii("ftyp")),
            new FileSignature(FileKind.SOUND, 8, ascii("WAVEfmt")),
            new FileSignature(FileKind.SOUND, 8, ascii("AVI LIST")),
            text(FileKind.SOUND, "OggS\0"),
            text(FileKind.SOUND, "fLaC\0"),
            text(FileKind.SOUND, "ID3\3"),
            text(FileKind.SOUND, "ID3\4"),
            hex(FileKind.SOUND, "1A45DFA3"),
            text(FileKind.PROGRAM, "\u007FELF"),
            hex(FileKind.PROGRAM, "CAFEBABE"),
            hex(FileKind.PROGRAM, "FEEDFACE"),
            hex(FileKind.PROGRAM, "FEEDFACF"),
            hex(FileKind.PROGRAM, "CFFAEDFE"),
            text(FileKind.PROGRAM, "\0asm"),
            text(FileKind.GIT_POINTER, "version https://git-lfs.github.com/spec/"));

    /** Signatures so short that a text may begin like them; they count only where the rest is no text either. */
    private static final List<FileSignature> SHORT = List.of(
            text(FileKind.PROGRAM, "MZ"),
            text(FileKind.PICTURE, "BM"),
            text(FileKind.GRIB, "GRIB"),
            hex(FileKind.PICTURE, "00000100"),
            hex(FileKind.PICKLE, "8002"),
            hex(FileKind.PICKLE, "8003"),
            hex(FileKind.PICKLE, "8004"),
            hex(FileKind.PICKLE, "8005"),
            new FileSignature(FileKind.TAR, 257, ascii("ustar")));

    /** First bytes of a bzip2 block, the digits of pi; "BZh" alone may be a name. */
    private static final byte[] PI = {0x31, 0x41, 0x59, 0x26, 0x53, 0x59};

    /**
     * The kind of a file by its first bytes.
     *
     * @param head at least the first 512 bytes, or the whole file
     */
    static Optional<FileKind> of(byte[] head) {
        Optional<FileKind> kind = first(ALL, head);
        if (kind.isPresent()) {
            return kind;
        }
        if (starts(head, 0, ascii("BZh")) && starts(head, 4, PI)) {
            return Optional.of(FileKind.BZIP2);
        }
        return hasZero(head) ? first(SHORT, head) : Optional.empty();
    }

    private static Optional<FileKind> first(List<FileSignature> all, byte[] head) {
        return all.stream()
                .filter(one -> starts(head, one.offset, one.bytes))
                .map(FileSignature::kind)
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

    private static FileSignature text(FileKind kind, String start) {
        return new FileSignature(kind, 0, ascii(start));
    }

    private static FileSignature hex(FileKind kind, String start) {
        return new FileSignature(kind, 0, HexFormat.of().parseHex(start));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
