package gangju.server.audit;

import gangju.server.audit.Verification.Fault;
import gangju.server.database.CommandDatabase;
import gangju.server.database.StartupRefused;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code record head}: prints the end of the chain, to be kept elsewhere. {@code record verify}: computes the chain
 * anew, and compares it with a head that was kept. Works beside a running server.
 */
public final class RecordCommand {
    private static final int DONE = 0;
    private static final int NOT_SOUND = 1;
    private static final int WRONG_USE = 2;
    private static final List<String> COMMANDS = List.of("head", "verify");
    private static final String WITHOUT_HEAD = """
            链条完整。它能发现改动，不能防止改动：数据库的管理者可以重写整条链，请定期用 record head 导出链头，另行保存，再用 --head 核对。
            The chain is whole. It detects changes and prevents none: who administers the database can rewrite all of it.
            Export a head now and then with record head, keep it elsewhere, and compare with --head.""";
    private static final String WITH_HEAD = """
            链条完整，并与先前导出的链头（第 %1$d 位）一致。
            The chain is whole and agrees with the head that was exported at position %1$d.""";
    private static final String USAGE = """
            用法 / usage: ./gangju record head [--data DIR] [--database URL]
                          ./gangju record verify [--head FILE] [--data DIR] [--database URL]""";

    private final Map<String, String> environment;
    private final PrintStream output;
    private final PrintStream errors;

    RecordCommand(Map<String, String> environment, PrintStream output, PrintStream errors) {
        this.environment = environment;
        this.output = output;
        this.errors = errors;
    }

    public static void main(String[] arguments) {
        var output = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new RecordCommand(System.getenv(), output, errors).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        var options = CommandDatabase.parse(arguments, environment, List.of("--head"));
        var words = options.map(CommandDatabase::words).orElse(List.of());
        if (words.size() != 1 || !COMMANDS.contains(words.getFirst())) {
            errors.println(USAGE);
            return WRONG_USE;
        }
        try {
            var kept = kept(options.orElseThrow().values().get("--head"));
            return options.orElseThrow()
                    .use(database -> words.getFirst().equals("head") ? print(database) : verify(database, kept));
        } catch (StartupRefused e) {
            errors.println(e.getMessage());
        } catch (IllegalArgumentException e) {
            errors.println("--head 的文件不是 ./gangju record head 写出的内容：" + e.getMessage());
            errors.println("The file of --head is not what ./gangju record head writes: " + e.getMessage());
        } catch (IOException | DataAccessException e) {
            errors.println("无法读取操作记录：" + e.getMessage());
            errors.println("The audit record cannot be read: " + e.getMessage());
        }
        return NOT_SOUND;
    }

    private static @Nullable Head kept(@Nullable String file) throws IOException {
        return file == null ? null : Head.parse(Files.readString(Path.of(file)));
    }

    private int print(JdbcClient database) {
        output.println(Head.of(database));
        return DONE;
    }

    private int verify(JdbcClient database, @Nullable Head kept) {
        var finding = new Verification(database, done -> errors.print("\r" + done)).run(kept);
        errors.println();
        output.println("记录 %d 条相符；尚未封存 %d 条。".formatted(finding.sealed(), finding.unsealed()));
        output.println("%d entries agree; %d are not sealed yet.".formatted(finding.sealed(), finding.unsealed()));
        output.println(finding.head());
        if (finding.fault() != null) {
            output.println(told(finding.fault()));
            return NOT_SOUND;
        }
        output.println(kept == null ? WITHOUT_HEAD : WITH_HEAD.formatted(kept.position()));
        return DONE;
    }

    private static String told(Fault fault) {
        return switch (fault.kind()) {
            case CHANGED -> """
                    第 %1$d 位（记录号 %2$d）的内容与封存时不符：有人改动过它，或它之前的某条。
                    Position %1$d (entry %2$d) does not agree with its seal: it, or the seal before it, was changed.""".formatted(fault.position(), fault.entry());
            case ENTRY_MISSING -> """
                    第 %1$d 位封存的记录 %2$d 不见了：有人删除了它。
                    Position %1$d sealed entry %2$d, which is gone: somebody deleted it.""".formatted(fault.position(), fault.entry());
            case POSITION_MISSING -> """
                    封存链缺少第 %1$d 位（下一条是记录 %2$d）。
                    The chain lacks position %1$d (entry %2$d comes next).""".formatted(fault.position(), fault.entry());
            case HEAD_DIFFERS -> """
                    第 %1$d 位与先前导出的链头不同：整条链被重写过。
                    Position %1$d differs from the head that was exported: the chain was rewritten.""".formatted(fault.position());
            case SHORTER_THAN_HEAD -> """
                    先前导出的链头在第 %1$d 位，现在的链没有那么长：末尾的记录被删除过。
                    The exported head is at position %1$d; the chain is shorter now: entries at its end were deleted.""".formatted(fault.position());
        };
    }
}
