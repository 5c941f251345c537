Gangju
Licensed under the Apache License, Version 2.0.

This program carries these libraries, unmodified. The build renews the list.
<#list dependencyMap as entry>
<#assign project = entry.getKey()/>
<#if project.groupId != "gangju">
- ${project.groupId}:${project.artifactId} ${project.version} (<#list entry.getValue() as license>${license}<#if license_has_next>, </#if></#list>)
</#if>
</#list>
- npm echarts 6.1.0 (Apache-2.0; parts of d3 under BSD-3-Clause), in static/echarts with its licence and notice
