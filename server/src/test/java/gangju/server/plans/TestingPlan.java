package gangju.server.plans;

import gangju.server.plans.intake.UploadedFile;
import java.nio.charset.StandardCharsets;

/** A small plan of an invented city in the forms that {@link TestingReader} reads. */
public final class TestingPlan {
    public static final String TEXT = """
            临溪市绿色出行规划（2026—2030年）
            一、发展目标
            现有公交线路120条。到2030年，公交线路达到180条以上，轨道交通里程达到95公里，步行道里程约达到300公里。
            二、主要任务
            （一）建设公交网络
            ——优化公交线网。由市交通局牵头，市规划局配合，建设“公交调度平台”。
            ——更新公交车辆。由市交通局牵头。
            （二）改善步行环境
            ——修缮人行道。由市城管局牵头，林荫道里程达到60公里。
            """;

    private TestingPlan() {}

    public static UploadedFile file() {
        return file(TEXT);
    }

    public static UploadedFile file(String text) {
        return UploadedFile.of("plan.txt", text.getBytes(StandardCharsets.UTF_8));
    }
}
