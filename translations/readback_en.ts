<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Archive</name>
    <message numerus="yes">
        <source>%n call(s) could be taken over.</source>
        <translation>
            <numerusform>%n call could be taken over.</numerusform>
            <numerusform>%n calls could be taken over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChecklistText</name>
    <message numerus="yes">
        <source>in the first %n minute(s)</source>
        <translation>
            <numerusform>in the first minute</numerusform>
            <numerusform>in the first %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the last %n minute(s)</source>
        <translation>
            <numerusform>in the last minute</numerusform>
            <numerusform>in the last %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the first %n phrase(s)</source>
        <translation>
            <numerusform>in the first phrase</numerusform>
            <numerusform>in the first %n phrases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the last %n phrase(s)</source>
        <translation>
            <numerusform>in the last phrase</numerusform>
            <numerusform>in the last %n phrases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionCheck</name>
    <message numerus="yes">
        <source>No call in the last %n day(s), so no transcript could be tried.</source>
        <translation>
            <numerusform>No call in the last %n day, so no transcript could be tried.</numerusform>
            <numerusform>No call in the last %Ln days, so no transcript could be tried.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A transcript was read: %n phrase(s).</source>
        <translation>
            <numerusform>A transcript was read: %n phrase.</numerusform>
            <numerusform>A transcript was read: %Ln phrases.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) a minute are allowed.</source>
        <translation>
            <numerusform>%n request a minute are allowed.</numerusform>
            <numerusform>%Ln requests a minute are allowed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverageReport</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transcript(s)</source>
        <translation>
            <numerusform>%n transcript</numerusform>
            <numerusform>%n transcripts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without</source>
        <translation>
            <numerusform>%n without</numerusform>
            <numerusform>%n without</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not asked for yet</source>
        <translation>
            <numerusform>%n not asked for yet</numerusform>
            <numerusform>%n not asked for yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportTally</name>
    <message numerus="yes">
        <source>%n saved</source>
        <translation>
            <numerusform>%n saved</numerusform>
            <numerusform>%n saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not ready</source>
        <translation>
            <numerusform>%n not ready</numerusform>
            <numerusform>%n not ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a transcript</source>
        <translation>
            <numerusform>%n without a transcript</numerusform>
            <numerusform>%n without a transcript</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoundText</name>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitCounts</name>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln hit(s)</source>
        <translation>
            <numerusform>More than %Ln hit</numerusform>
            <numerusform>More than %Ln hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) could not be read; opening one fetches it again.</source>
        <translation>
            <numerusform>%Ln call could not be read; opening it fetches it again.</numerusform>
            <numerusform>%Ln calls could not be read; opening one fetches it again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the calls could not be read; opening one fetches it again.</source>
        <translation>
            <numerusform>%Ln of the calls could not be read; opening it fetches it again.</numerusform>
            <numerusform>%Ln of the calls could not be read; opening one fetches it again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScoresText</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%n connection(s) in the settings could not be read.</source>
        <translation>
            <numerusform>%n connection in the settings could not be read.</numerusform>
            <numerusform>%n connections in the settings could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TranscriptStatus</name>
    <message numerus="yes">
        <source>Asked for %n time(s).</source>
        <translation>
            <numerusform>Asked for once.</numerusform>
            <numerusform>Asked for %n times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readback::ArchivePanel</name>
    <message numerus="yes">
        <source>%n call(s) removed.</source>
        <translation>
            <numerusform>%n call removed.</numerusform>
            <numerusform>%n calls removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readback::CallCollector</name>
    <message numerus="yes">
        <source>It is not known when %n call(s) began: %1</source>
        <translation>
            <numerusform>It is not known when %n call began: %1</numerusform>
            <numerusform>It is not known when %n calls began: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is not known when %n call(s) began: this server tells it in its list only, and it is not among the last %1 calls of the last %2 days.</source>
        <translation>
            <numerusform>It is not known when %n call began: this server tells it in its list only, and it is not among the last %1 calls of the last %2 days.</numerusform>
            <numerusform>It is not known when %n calls began: this server tells it in its list only, and they are not among the last %1 calls of the last %2 days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readback::ConnectionReportDialog</name>
    <message numerus="yes">
        <source>%n request(s) a minute</source>
        <translation>
            <numerusform>%n request a minute</numerusform>
            <numerusform>%Ln requests a minute</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readback::CoverageDialog</name>
    <message numerus="yes">
        <source>Asking for %n call(s) takes about %1.</source>
        <translation>
            <numerusform>Asking for %n call takes about %1.</numerusform>
            <numerusform>Asking for %n calls takes about %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readback::DayStrip</name>
    <message numerus="yes">
        <source>%1: %Ln hit(s)</source>
        <translation>
            <numerusform>%1: %Ln hit</numerusform>
            <numerusform>%1: %Ln hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readback::EmptyNotice</name>
    <message numerus="yes">
        <source>%n hidden by it.</source>
        <translation>
            <numerusform>%n hidden by it.</numerusform>
            <numerusform>%Ln hidden by it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readback::EvidencePanel</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n call(s)</source>
        <translation>
            <numerusform>from %n call</numerusform>
            <numerusform>from %n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readback::ExportController</name>
    <message numerus="yes">
        <source>Export %n transcript(s) into a folder</source>
        <translation>
            <numerusform>Export %n transcript into a folder</numerusform>
            <numerusform>Export %Ln transcripts into a folder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readback::ExportRun</name>
    <message numerus="yes">
        <source>Listing: %n found</source>
        <translation>
            <numerusform>Listing: %n found</numerusform>
            <numerusform>Listing: %n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readback::HitsExport</name>
    <message numerus="yes">
        <source>Saved %Ln hit(s): %1</source>
        <translation>
            <numerusform>Saved %Ln hit: %1</numerusform>
            <numerusform>Saved %Ln hits: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readback::MarkLine</name>
    <message numerus="yes">
        <source>%n note(s) on phrases</source>
        <translation>
            <numerusform>%n note on a phrase</numerusform>
            <numerusform>%n notes on phrases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readback::PlaceStrip</name>
    <message numerus="yes">
        <source>This hit: after %1 % of the call; %Ln hit(s) in it</source>
        <translation>
            <numerusform>This hit: after %1 % of the call; %Ln hit in it</numerusform>
            <numerusform>This hit: after %1 % of the call; %Ln hits in it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readback::ReadyNews</name>
    <message numerus="yes">
        <source>%n transcript(s) are ready</source>
        <translation>
            <numerusform>%n transcript is ready</numerusform>
            <numerusform>%n transcripts are ready</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readback::SavedList</name>
    <message numerus="yes">
        <source>in %Ln call(s)</source>
        <translation>
            <numerusform>in %Ln call</numerusform>
            <numerusform>in %Ln calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readback::StatusStrip</name>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Listing, %n conversation(s) so far</source>
        <translation>
            <numerusform>Listing, %n conversation so far</numerusform>
            <numerusform>Listing, %Ln conversations so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readback::TagsDialog</name>
    <message numerus="yes">
        <source>&amp;Tags of %n call(s):</source>
        <translation>
            <numerusform>&amp;Tags of %n call:</numerusform>
            <numerusform>&amp;Tags of %n calls:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readback::TopicChips</name>
    <message numerus="yes">
        <source>Topic “%1”, in %n phrase(s). A click goes to the next one.</source>
        <translation>
            <numerusform>Topic “%1”, in %n phrase. A click goes to the next one.</numerusform>
            <numerusform>Topic “%1”, in %n phrases. A click goes to the next one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more topic(s)</source>
        <translation>
            <numerusform>%n more topic</numerusform>
            <numerusform>%n more topics</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readback::WindowChecklist</name>
    <message numerus="yes">
        <source>%n kept call(s) checked.</source>
        <translation>
            <numerusform>%n kept call checked.</numerusform>
            <numerusform>%n kept calls checked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readback::WindowEvidence</name>
    <message numerus="yes">
        <source>Added to the evidence basket, which has %n passage(s) now.</source>
        <translation>
            <numerusform>Added to the evidence basket, which has %n passage now.</numerusform>
            <numerusform>Added to the evidence basket, which has %n passages now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readback::WindowKeeping</name>
    <message numerus="yes">
        <source>%n call(s) kept</source>
        <translation>
            <numerusform>%n call kept</numerusform>
            <numerusform>%n calls kept</numerusform>
        </translation>
    </message>
</context>
</TS>
