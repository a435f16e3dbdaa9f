<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>kabocha::document::JobDocument</name>
    <message numerus="yes">
        <source>Delete %n measurement(s)</source>
        <translation>
            <numerusform>Delete %n measurement</numerusform>
            <numerusform>Delete %n measurements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kabocha::ui</name>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n past value(s), from %1 to %2</source>
        <translation>
            <numerusform>%n past value, from %1 to %2</numerusform>
            <numerusform>%n past values, from %1 to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n metric(s) measured</source>
        <translation>
            <numerusform>%1 of %n metric measured</numerusform>
            <numerusform>%1 of %n metrics measured</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n metric(s) measured, %2 recorded as not measured</source>
        <translation>
            <numerusform>%1 of %n metric measured, %2 recorded as not measured</numerusform>
            <numerusform>%1 of %n metrics measured, %2 recorded as not measured</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kabocha::ui::CompareModel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kabocha::ui::EnvironmentForm</name>
    <message numerus="yes">
        <source>Read again: %n environment template(s).</source>
        <translation>
            <numerusform>Read again: %n environment template.</numerusform>
            <numerusform>Read again: %n environment templates.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kabocha::ui::ExportDesk</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The report is copied: %n row(s).</source>
        <translation>
            <numerusform>The report is copied: %n row.</numerusform>
            <numerusform>The report is copied: %n rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kabocha::ui::FindBar</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kabocha::ui::HistoryChart</name>
    <message numerus="yes">
        <source>%n value(s) left out: their unit does not fit</source>
        <translation>
            <numerusform>%n value left out: its unit does not fit</numerusform>
            <numerusform>%n values left out: their unit does not fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s). The arrow keys go from one to the next; the table beside holds the same.</source>
        <translation>
            <numerusform>%n point. The arrow keys go from one to the next; the table beside holds the same.</numerusform>
            <numerusform>%n points. The arrow keys go from one to the next; the table beside holds the same.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kabocha::ui::HistoryPage</name>
    <message numerus="yes">
        <source>%n specification(s) of this metric are for other metadata than this job’s, and are not drawn.</source>
        <translation>
            <numerusform>%n specification of this metric is for other metadata than this job’s, and is not drawn.</numerusform>
            <numerusform>%n specifications of this metric are for other metadata than this job’s, and are not drawn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kabocha::ui::ImportColumns</name>
    <message numerus="yes">
        <source>and %n more column(s)</source>
        <translation>
            <numerusform>and %n more column</numerusform>
            <numerusform>and %n more columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kabocha::ui::ImportDialog</name>
    <message numerus="yes">
        <source>%1 of %n line(s) will be recorded, %2 left out.</source>
        <translation>
            <numerusform>%1 of %n line will be recorded, %2 left out.</numerusform>
            <numerusform>%1 of %n lines will be recorded, %2 left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the values it replaces was (were) sent already. The old one and the reason of the correction are kept as notes.</source>
        <translation>
            <numerusform>%n of the values it replaces was sent already. The old one and the reason of the correction are kept as notes.</numerusform>
            <numerusform>%n of the values it replaces were sent already. The old ones and the reason of the correction are kept as notes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kabocha::ui::InfluxTab</name>
    <message numerus="yes">
        <source>%n line(s), one for each package.</source>
        <translation>
            <numerusform>%n line, one for each package.</numerusform>
            <numerusform>%n lines, one for each package.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more reason(s)</source>
        <translation>
            <numerusform>and %n more reason</numerusform>
            <numerusform>and %n more reasons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kabocha::ui::JobFiles</name>
    <message numerus="yes">
        <source>%n measurement(s) of the clipboard recorded as one step; you can undo it.</source>
        <translation>
            <numerusform>%n measurement of the clipboard recorded as one step; you can undo it.</numerusform>
            <numerusform>%n measurements of the clipboard recorded as one step; you can undo it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measurement(s) of %1 recorded as one step; you can undo it.</source>
        <translation>
            <numerusform>%n measurement of %1 recorded as one step; you can undo it.</numerusform>
            <numerusform>%n measurements of %1 recorded as one step; you can undo it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) could not be read and were left out.</source>
        <translation>
            <numerusform>%n line could not be read and were left out.</numerusform>
            <numerusform>%n lines could not be read and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kabocha::ui::JsonTreeModel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kabocha::ui::MetadataModel</name>
    <message numerus="yes">
        <source>Remove %n metadata entry(s)</source>
        <translation>
            <numerusform>Remove %n metadata entry</numerusform>
            <numerusform>Remove %n metadata entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n note(s)</source>
        <translation>
            <numerusform>Remove %n note</numerusform>
            <numerusform>Remove %n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kabocha::ui::MetadataPage</name>
    <message numerus="yes">
        <source>An environment template is not used: %1 There are %n more problem(s); the metadata page lists them.</source>
        <translation>
            <numerusform>An environment template is not used: %1 There is %n more problem; the metadata page lists it.</numerusform>
            <numerusform>An environment template is not used: %1 There are %n more problems; the metadata page lists them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kabocha::ui::PackagesForm</name>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kabocha::ui::PastLine::Private</name>
    <message numerus="yes">
        <source>The history holds %n value(s) of this metric, the last %1: too few to say what is usual.</source>
        <translation>
            <numerusform>The history holds %n value of this metric, %1: too few to say what is usual.</numerusform>
            <numerusform>The history holds %n values of this metric, the last %1: too few to say what is usual.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each of the last %n value(s) was %1; this one is another.</source>
        <translation>
            <numerusform>The last value was %1; this one is another.</numerusform>
            <numerusform>Each of the last %n values was %1; this one is another.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each of the last %n value(s) was %1.</source>
        <translation>
            <numerusform>The last value was %1.</numerusform>
            <numerusform>Each of the last %n values was %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Usually %1, give or take %2 (the last %n value(s)).</source>
        <translation>
            <numerusform>Usually %1, give or take %2 (the last value).</numerusform>
            <numerusform>Usually %1, give or take %2 (the last %n values).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unusual: more than 1000 × the usual spread from %1, the median of the last %n value(s).</source>
        <translation>
            <numerusform>Unusual: more than 1000 × the usual spread from %1, the median of the last value.</numerusform>
            <numerusform>Unusual: more than 1000 × the usual spread from %1, the median of the last %n values.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unusual: %1 × the usual spread from %2, the median of the last %n value(s).</source>
        <translation>
            <numerusform>Unusual: %1 × the usual spread from %2, the median of the last value.</numerusform>
            <numerusform>Unusual: %1 × the usual spread from %2, the median of the last %n values.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As usual: %1 × the usual spread from %2, the median of the last %n value(s).</source>
        <translation>
            <numerusform>As usual: %1 × the usual spread from %2, the median of the last value.</numerusform>
            <numerusform>As usual: %1 × the usual spread from %2, the median of the last %n values.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n value(s), oldest first: from %1 to %2, the newest %3.</source>
        <translation>
            <numerusform>The last value: from %1 to %2, the newest %3.</numerusform>
            <numerusform>The last %n values, oldest first: from %1 to %2, the newest %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kabocha::ui::PdfReport</name>
    <message numerus="yes">
        <source>and %n more note(s)</source>
        <translation>
            <numerusform>and %n more note</numerusform>
            <numerusform>and %n more notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more; the web page has them all</source>
        <translation>
            <numerusform>and %n more; the web page has them all</numerusform>
            <numerusform>and %n more; the web page has them all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kabocha::ui::ProvenanceModel</name>
    <message numerus="yes">
        <source>more than %n uncommitted change(s)</source>
        <translation>
            <numerusform>more than %n uncommitted change</numerusform>
            <numerusform>more than %n uncommitted changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uncommitted change(s)</source>
        <translation>
            <numerusform>%n uncommitted change</numerusform>
            <numerusform>%n uncommitted changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has more than %n uncommitted change(s): its commit does not say what the values were judged by.</source>
        <translation>
            <numerusform>%1 has more than %n uncommitted change: its commit does not say what the values were judged by.</numerusform>
            <numerusform>%1 has more than %n uncommitted changes: its commit does not say what the values were judged by.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n uncommitted change(s): its commit does not say what the values were judged by.</source>
        <translation>
            <numerusform>%1 has %n uncommitted change: its commit does not say what the values were judged by.</numerusform>
            <numerusform>%1 has %n uncommitted changes: its commit does not say what the values were judged by.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kabocha::ui::PublishController</name>
    <message numerus="yes">
        <source>What is broken in the package was not published: %n error(s).</source>
        <translation>
            <numerusform>What is broken in the package was not published: %n error.</numerusform>
            <numerusform>What is broken in the package was not published: %n errors.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kabocha::ui::ReasonDialog</name>
    <message numerus="yes">
        <source>%n of the values that it replaces was (were) sent already. The old one and the reason of the correction are kept as notes. Without a reason nothing of the file is imported.</source>
        <translation>
            <numerusform>%n of the values that it replaces was sent already. The old one and the reason of the correction are kept as notes. Without a reason nothing of the file is imported.</numerusform>
            <numerusform>%n of the values that it replaces were sent already. The old ones and the reason of the correction are kept as notes. Without a reason nothing of the file is imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n measurement(s)</source>
        <translation>
            <numerusform>Delete %n measurement</numerusform>
            <numerusform>Delete %n measurements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the values was (were) sent already, and what was sent stays there. The old value and the reason are kept in the job as notes. Without a reason nothing is deleted.</source>
        <translation>
            <numerusform>%n of the values was sent already, and what was sent stays there. The old value and the reason are kept in the job as notes. Without a reason nothing is deleted.</numerusform>
            <numerusform>%n of the values were sent already, and what was sent stays there. The old values and the reason are kept in the job as notes. Without a reason nothing is deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kabocha::ui::ServerMetrics</name>
    <message numerus="yes">
        <source>%1 is being asked about %n metric(s) that no open package defines …</source>
        <translation>
            <numerusform>%1 is being asked about %n metric that no open package defines …</numerusform>
            <numerusform>%1 is being asked about %n metrics that no open package defines …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whether %1 knows %n metric(s) that no open package defines could not be asked: %2</source>
        <translation>
            <numerusform>Whether %1 knows %n metric that no open package defines could not be asked: %2</numerusform>
            <numerusform>Whether %1 knows %n metrics that no open package defines could not be asked: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was asked about %n metric(s) that no open package defines, and knows them.</source>
        <translation>
            <numerusform>%1 was asked about %n metric that no open package defines, and knows it.</numerusform>
            <numerusform>%1 was asked about %n metrics that no open package defines, and knows them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was asked about %n metric(s) that no open package defines, and does not know %2.</source>
        <translation>
            <numerusform>%1 was asked about %n metric that no open package defines, and does not know %2.</numerusform>
            <numerusform>%1 was asked about %n metrics that no open package defines, and does not know %2.</numerusform>
        </translation>
    </message>
</context>
</TS>
