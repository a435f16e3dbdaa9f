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
