package gangju.reader.item;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.Finding;
import gangju.model.PartialDate;
import gangju.model.Project;
import gangju.model.Reading;
import gangju.model.Task;
import gangju.reader.PlanReader;
import gangju.reader.ReadingException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TasksTest {
    private static final String PLAN = """
            云溪市海洋产业发展规划（2026—2030年）

            一、发展基础
            近年来，全市海洋产业加快发展，建成海洋牧场平台6个。

            二、发展原则
            坚持生态优先，建立健全约束机制。

            三、重点任务
            （一）培育海洋新产业
            近年来海洋装备产业初具规模。建设深海装备试验平台，支持百万级数据点接入。2028年底前建成海洋牧场监测网络。
            责任单位：市海洋发展局、市财政局等
            （二）完善公共服务
            制定渔港管理办法。由市交通运输局会同市应急管理局负责。

            四、保障措施
            （一）加强组织领导
            健全规划实施督查机制，每年6月底前公布进展。
            联系人：王某某，电话：0571-12345678
            """;

    private final Reading reading = read(PLAN);

    @Test
    void readsByWhenEnglishTasksAreDue() throws Exception {
        var plan =
                "# Harrow Vale Strategic Plan 2024-2030\n\n## Goal 1: Moving people\n\n### Action 1.1: Renew the bus fleet\n\n%s\n";
        for (var due : List.of(
                List.of("Buy electric buses. Due: 31 December 2026.", "2026-12-31"),
                List.of("Buy electric buses by Q3 2027.", "2027-09"),
                List.of("Buy electric buses. Timeline: FY2028", "2028"),
                List.of("Buy electric buses by the end of Dec. 2029.", "2029-12"))) {
            var tasks = new PlanReader()
                    .read(plan.formatted(due.getFirst()).getBytes(UTF_8), "plan.md")
                    .tasks();
            assertThat(tasks)
                    .as(due.getFirst())
                    .singleElement()
                    .satisfies(task -> assertThat(task.due()).hasToString(due.getLast()));
        }
    }

    @Test
    void letsTheFirstLeadWhereTheTextSaysSoOnce() throws Exception {
        var plan = """
                青禾县水务发展规划

                一、重点任务

                （一）建设水厂。新建水厂两座。（县水利局、县财政局负责，排在第一位的部门为牵头部门，下同）

                （二）改造管网。改造管网三十公里。（县住建局、县商务局、县财政局负责）

                """;
        assertThat(new PlanReader().read(plan.getBytes(UTF_8), "plan.txt").tasks())
                .extracting(task -> task.bodies().stream()
                        .map(body -> body.role() + body.name())
                        .toList())
                .containsExactly(List.of("LEAD县水利局", "SUPPORT县财政局"), List.of("LEAD县住建局", "SUPPORT县商务局", "SUPPORT县财政局"));
    }

    @Test
    void takesTheLowestSectionsOfTaskParts() {
        assertThat(reading.tasks()).extracting(Task::title).containsExactly("培育海洋新产业", "完善公共服务", "加强组织领导");
        assertThat(reading.tasks()).extracting(Task::section).containsExactly("3.1", "3.2", "4.1");
    }

    @Test
    void takesActionsAndLeavesTheStateOfThingsOut() {
        var actions = reading.tasks().getFirst().actions();

        assertThat(actions)
                .extracting(Task.Action::text)
                .containsExactly("建设深海装备试验平台，支持百万级数据点接入。", "2028年底前建成海洋牧场监测网络。");
        assertThat(actions)
                .allSatisfy(
                        action -> assertThat(action.span().of(reading.text())).isEqualTo(action.text()));
    }

    @Test
    void givesTheListBelowATaskToIt() {
        assertThat(reading.tasks().getFirst().bodies())
                .containsExactly(
                        new Task.Body("市海洋发展局", Task.Body.Role.LEAD), new Task.Body("市财政局", Task.Body.Role.LEAD));
        assertThat(reading.tasks().get(1).bodies())
                .containsExactly(
                        new Task.Body("市交通运输局", Task.Body.Role.LEAD), new Task.Body("市应急管理局", Task.Body.Role.SUPPORT));
    }

    @Test
    void takesTheDueDateAndNoneForWhatComesEveryYear() {
        assertThat(reading.tasks().getFirst().due()).isEqualTo(PartialDate.ofYear(2028));
        assertThat(reading.tasks().getLast().due()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2027年9月底前完成海堤加固。,2027-09",
                "2027年底前完成海堤加固。,2027",
                "2029年前完成海堤加固。,2029",
                "力争2028年建成海堤。,2028",
                "到2030年6月，海堤全部加固。,2030-06",
                "完成时限：2026年12月。建设海堤。,2026-12",
                "自2027年起加固海堤。,-",
                "每年9月底前加固海堤。,-",
                "为2060年前实现碳中和加固海堤。,-",
                "加固2023年受损的海堤。,-"
            })
    void readsDueDates(String sentence, String due) {
        var task = read(PLAN.replace("制定渔港管理办法。", sentence)).tasks().get(1);

        assertThat(task.due() == null ? null : task.due().toString()).isEqualTo(due);
    }

    @Test
    void namesProjectsOfTasksOnlyWithTheirNumbers() {
        assertThat(reading.projects())
                .extracting(Project::name)
                .contains("深海装备试验平台", "海洋牧场监测网络", "渔港管理办法", "规划实施督查机制")
                .doesNotContain("约束机制")
                .noneMatch(name -> name.contains("海洋牧场平台"));
        var platform = reading.projects().getFirst();
        assertThat(platform.capability())
                .containsExactly(new Project.Capability("数据点接入", new BigDecimal("1000000"), null));
        assertThat(platform.span().of(reading.text())).isEqualTo("建设深海装备试验平台，支持百万级数据点接入");
    }

    @Test
    void findsWhatAPersonMustLookAt() {
        assertThat(codes(reading))
                .contains("contact-person", "bodies-go-on", "no-bodies")
                .doesNotContain("no-targets");
        assertThat(reading.findings())
                .allSatisfy(finding -> assertThat(finding.message()).doesNotContain("12345678", "王某某"));
    }

    @Test
    void tellsThatAPlanHasNoTargets() {
        var plan = read("""
                渔港建设方案
                一、重点任务
                加固渔港堤岸，完善渔港管理办法。
                """);

        assertThat(plan.targets()).isEmpty();
        assertThat(codes(plan)).contains("no-targets");
    }

    @Test
    void tellsThatATableIsAPicture() {
        var pictured = read(PLAN.replace("四、保障措施", "主要指标如下：\n专栏1主要指标.jpg\n四、保障措施"));

        assertThat(codes(pictured)).contains("table-is-picture");
        assertThat(codes(reading)).doesNotContain("table-is-picture");
    }

    @Test
    void tellsThatTwoNamesLookLikeOneBody() {
        var alike = read(PLAN.replace("由市交通运输局会同", "由市海发局会同"));

        assertThat(codes(alike)).contains("bodies-alike");
        assertThat(codes(reading)).doesNotContain("bodies-alike");
    }

    @Test
    void makesOneFindingOfManyTargetsWithoutAYear() {
        var undated = read("""
                渔港建设方案
                一、建设目标
                渔港泊位达到300个。冷库容量达到5万吨。渔船改造率达到90%。
                """);

        assertThat(codes(undated)).containsOnlyOnce("target-without-date");
    }

    @Test
    void takesYearsFromTitlesAndHeadingsAndEndsListsAtTheTimeLimit() {
        var yearly = read("""
                云溪市2027年渔业工作要点

                一、抓好生产
                （一）建设标准化池塘
                改造标准化池塘3万亩。（牵头单位：市农业农村局；配合单位：市水利局，完成时限：2027年10月底前）
                """);

        assertThat(yearly.targets())
                .extracting(target -> String.valueOf(target.date()))
                .containsOnly("2027");
        assertThat(yearly.tasks()).singleElement().satisfies(task -> {
            assertThat(task.due()).isEqualTo(PartialDate.parse("2027-10"));
            assertThat(task.bodies()).extracting(Task.Body::name).containsExactly("市农业农村局", "市水利局");
        });
    }

    @Test
    void givesTheYearOfAChapterToItsSections() {
        var report = read("""
                云溪市渔业工作报告

                一、2026年工作回顾
                全年水产品产量达到40万吨。

                二、2027年工作安排
                （一）稳定水产供给
                水产品产量达到45万吨以上。
                """);

        assertThat(report.targets()).singleElement().satisfies(target -> {
            assertThat(target.value()).isEqualTo(new BigDecimal("45"));
            assertThat(target.date()).isEqualTo(PartialDate.ofYear(2027));
        });
    }

    private static List<String> codes(Reading reading) {
        return reading.findings().stream().map(Finding::code).toList();
    }

    private static Reading read(String text) {
        try {
            return new PlanReader().read(text.getBytes(StandardCharsets.UTF_8), "plan.txt");
        } catch (ReadingException e) {
            throw new AssertionError(e);
        }
    }
}
