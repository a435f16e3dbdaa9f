<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>kabocha</name>
    <message>
        <source>There is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a regular file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a smaller file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading stopped half way: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing stopped: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written: %1. What was there before is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and free space, or save under another name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::app::Application</name>
    <message>
        <source>The folder for drafts cannot be made, so nothing could be kept safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions and free space of your home folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::app::Core</name>
    <message>
        <source>Kabocha&apos;s data folder cannot be made, so nothing could be kept safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions and free space of your home folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::app::FileSettings</name>
    <message>
        <source>The settings cannot be read, so they are not replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the file, the permissions of its folder and the free space.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::app::PracticeSandbox</name>
    <message>
        <source>The practice sandbox did not start within 20 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays so, restart the computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice sandbox cannot be started: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reinstall Kabocha: its program kabocha-sandbox is missing or damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice sandbox stopped at once: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it gave no reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that its data folder can be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::app::Preparation</name>
    <message>
        <source>Cancelled before the practice sandbox answered.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch</name>
    <message>
        <source>What waits in the outbox is not a job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>InfluxDB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted, not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrived in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kabocha ended while this job was being sent. It may or may not have arrived. “Try again” looks for it on the server before anything is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not tried again by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server is asked about InfluxDB again at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next try at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tried once; next try at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tried %1 times; next try at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outbox cannot be locked: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions and free space of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch::ConnectionTest</name>
    <message>
        <source>The practice sandbox answers; it gets an account by itself when the first job is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 SQuaSH version %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch::Deed</name>
    <message>
        <source>Cancelled before anything was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job waits in the outbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This job is being worked on already, here or in another window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for its end.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch::Delivery</name>
    <message>
        <source>%1 and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled before the job was queued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job cannot be sent to %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend this, then dispatch again. The list of problems leads to each place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 warnings, see the list of problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing stands in the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1 of the outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to be done for this row now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 It is not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 It may have arrived on %2 all the same, but cannot be looked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See which jobs %1 has before you dispatch it again from its file: it would be there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 has accepted it as job %3, but what it holds cannot be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what job %1 holds before you dispatch it again from its file: it would be there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the row says of job %1 still holds; only it cannot be compared again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the values have reached InfluxDB is not known: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes; the server calls it job %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted as job %1; not read back yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 It may or may not have arrived; “Try again” looks for it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the job on the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Whether it has arrived is not known: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job stays in the outbox, in doubt. “Try again” looks for it before anything is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The job was looked for on %2 and is not there so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays in the outbox, in doubt. “Try again” looks once more before it is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was lost, but the job was found on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 A part of the job was stored on %2 as job %3; it lacks %4 of %5 values: %6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw job %1, mend what the server complains of, then send again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Job %2 on %3 is this one, but holds %4 of %5 values so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server may still be at it: it is looked at again by itself. Nothing is sent twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled while the job was looked for; it is still in doubt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Try again” looks for it before anything is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job was looked for on %1 and is not there so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is looked for again before it is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not on the server; it is sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It had arrived; it was not sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer to this job was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job had arrived in part; it was not sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job with the same values is being sent at this moment; whether job %1 on %2 is that one or this is not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is looked for again when that has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading job %1 back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job %1 is not on %2 (any longer).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody may have deleted it. “Try again” sends it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server accepted the job as job %1, but it could not be read back: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Try again” reads it back; nothing is sent twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived: %1 holds job %3 with every value that was sent (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds %2 of %3 values as job %4. It did not keep: %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other values than were sent: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server drops what it has no definition of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The metadata there is not what was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blobs are missing for: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is left to ask about InfluxDB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked any longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values did not reach InfluxDB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values did not reach InfluxDB: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known yet whether the values have reached InfluxDB.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch::MetricsQuestion</name>
    <message>
        <source>Cancelled while %1 was asked about metrics.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch::Outbox</name>
    <message>
        <source>This row is being worked on, here or in another window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel that first, or wait for its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job was not written into the outbox: another Kabocha holds the place of row %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for its end or end that program, then dispatch again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch::OutboxDatabase</name>
    <message>
        <source>The outbox cannot be read or written: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions and free space of its folder. Nothing is sent that is not written down first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row is no longer in the outbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window may have discarded it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outbox was written by a newer Kabocha. It is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the newer program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch::Payload</name>
    <message>
        <source>The job in the outbox is damaged: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispatch the job again from its file, and discard this row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not what was queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its file cannot be read, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch::PayloadFile</name>
    <message>
        <source>What is to be sent cannot be written down: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions and free space of its folder. Nothing is sent that is not written down first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch::Publication</name>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 definitions were settled before; publish again, and only the rest is sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch::Publisher</name>
    <message>
        <source>%1 new, %2 changed, %3 known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 the server cannot hold: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled while the definitions were published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has a name of %2 characters, the limit is %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has a unit of %2 characters (%3), the limit is %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” belongs to “%2”, which the server cannot hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know “%1”, and no definition of it is at hand: its value will be dropped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch::Resender</name>
    <message>
        <source>Nothing waits in the outbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 job of the outbox arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 jobs of the outbox arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 job is left; its row says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 jobs are left; each row says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled before the end.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch::RetryPolicy</name>
    <message>
        <source>The server is not asked about InfluxDB any more: it did not tell in %1 tries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was tried %1 times in %2 hours and is not tried again by itself. “Try again” goes on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch::Search</name>
    <message>
        <source>Cancelled while the job was looked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 new jobs, too many to look at all of them; the job is not among the oldest %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for it on the server yourself. If it is not there, discard this row and dispatch the job again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch::Session</name>
    <message>
        <source>Connected to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no user or password for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password of %1 for %2 is not known: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it; then the job goes on from the outbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in to %1 with a new account, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be kept: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in to %1 as %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch::Withdrawal</name>
    <message>
        <source>There is nothing to withdraw: no job on %1 is known for this row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Try again” looks for it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the row if it is no longer needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting job %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job %1 was deleted on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job %1 was no longer on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 It is to be sent again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::document</name>
    <message>
        <source>It is kept; look at it in a text editor, or delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This draft has the format %1, which this version of the program does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it with the version of the program that wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft does not say when it was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::document::DraftJournal</name>
    <message>
        <source>The draft cannot be removed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will be offered at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No draft can be kept in this folder; a crash would lose unsaved work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save often, and check the folder&apos;s permissions and free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draft of an earlier run cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::document::JobDocument</name>
    <message>
        <source>New job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %n measurement(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add definitions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::document::Lists</name>
    <message>
        <source>A list of %1 numbers lay in %2, which is gone or was changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is empty now; all else of the draft is here. Save it under another name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::environments</name>
    <message>
        <source>Recorded by hand at this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run of Jenkins continuous integration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Git references</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build address (URL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A processing run at the LSST data facility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset repository (URL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run address (URL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version of the software</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::history</name>
    <message>
        <source>it has no identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A measurement of “%1” cannot be put into the history: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a fault of Kabocha; please report it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::history::Database</name>
    <message>
        <source>The history cannot be kept here: this is a folder, not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the folder away; a new history is made then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder for the history cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions of the folders above it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This history was written by a newer version of Kabocha (schema %1; this one knows up to %2). It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the newer version of Kabocha.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the database of another program, not a history of Kabocha. It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the file away; a new history is made then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history cannot be used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk is there and works, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a history: it is no SQLite database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history&apos;s file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Kabocha, keep a copy of the file, and repair it with “sqlite3 FILE .recover”, or move it away to begin a new one. Your job files are not touched by this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history cannot be written: its file or folder is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions of the file and its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history cannot be written: the disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history is in use by another program that does not let go of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other windows of Kabocha, or whatever else has the file open, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::job</name>
    <message>
        <source>Save it again as CSV in UTF-8, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is text in UTF-16, which cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a text file: it holds a zero byte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not text in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specification `%1` is of type `%2`, which is not supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only specifications of type `threshold` can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`%1` is not an operator of a threshold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one of &lt; &lt;= &gt; &gt;= == !=.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`%1` must be text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A preset must be text, a number, true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field must be a mapping with a `key`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field has no `key`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the entry of `env` that it fills.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`%1` is always filled by the program itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`required` must be true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`maximum_length` must be a whole number of characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an environment template: it must be one mapping with `name` and `fields`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take one of the templates that come with the program as an example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment template has no `name`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It becomes `env_name`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`fields` must be a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field `%1` occurs twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds no measurement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it before the job is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of a datum must not be an object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A datum may hold a list of numbers, but not of text or objects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key `%1` occurs more than once in its object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last one counts; those before it are dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metric tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specification tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::job::CsvImport</name>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its first line should be: metric,value,unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below the header there is no measurement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a line for each, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header names no column “metric”: it has %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header names no column “value”: it has %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first line should name the columns, for example: metric,value,unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header names “%1” twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename one of the columns, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column “%1” cannot become a note: its name holds a dot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename it, for example with a `_`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line has %1 cells, but the header has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put cells that hold the separator in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not the name of a metric.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must be `package.metric`, each part without a dot or blank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cell belongs to a column without a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the column in the header, or empty the cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit of “%1” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a column “unit”, or give the metrics package that defines the metric.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decimal mark is a point, and digits are not grouped: 1234.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as 10.5 or 1.05e1; leave it empty if nothing was measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is smaller than any number that can be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the exponent, or write 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than any number that can be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the exponent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the value in “%1”, or in a unit of the same kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: the temperature was converted from %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package does not define “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is imported as it stands; check the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is in line %2 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The later line counts.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::job::CsvReader</name>
    <message>
        <source>The quote that opens here is never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it; a quote inside quotes is written twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between a closing quote and the separator stands something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quote inside quotes is written twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quote stands inside a cell that is not quoted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the whole cell in quotes, and write the quote inside twice.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::job::Fields</name>
    <message>
        <source>An object is expected here, but this is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the file, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`%1` is %2, but must be %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`%1` is null, but must be text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`%1` is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it to the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An entry of `%1` is %2, but must be text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of objects or texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the unit, or &quot;&quot; if there is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`%1` is not the name of a metric.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`%1` is not the name of a specification.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must be `package.metric`, each part without a dot or blank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must be `package.metric.specification`, each part without a dot or blank.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::job::MeasurementReader</name>
    <message>
        <source>This is not a measurement: it must be tagged !&lt;lsst.verify.Measurement&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file that a data store wrote for a measurement, or a job file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not the name of a metric.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must be `package.metric`, each part without a dot or blank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`%1` is measured more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last measurement counts; those before it are dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`%1` is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it to the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`%1` must be text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If nothing was measured, write null.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`value` must be a number or null.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If nothing was measured, write null; an exponent needs a point: 1.0e-3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`%1` must be a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the file, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A blob must be a mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The `data` of a blob must be a mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`%1` must be a mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key “%1” must be text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The integer %1 is too large to be converted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it in decimal digits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::job::Reader</name>
    <message>
        <source>This is not a job: a job file holds an object, but this one holds %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file that was written as a verification job (*.verify.json).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a job: it has neither measurements nor blobs, metrics, specs or meta.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The blob `%1` occurs more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them are kept; programs that read the file use the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`%1` is measured more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last measurement counts; those before it are dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number or null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the quotes around the number; if there is none, write null.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If nothing was measured, write null.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`%1` has no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is taken as not measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of `%1`, %2, is not finite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit `%1` does not fit the metric `%2`, which is defined in `%3`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the value anew in a unit that fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`%1` refers to the blob `%2`, which is not in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reference is kept, but other programs drop it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::json</name>
    <message>
        <source>Writing was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A single text of this file is longer than 128 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a file of ours, or it is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::json::Scanner</name>
    <message>
        <source>This is UTF-16 text, not UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON text is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no JSON value in this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more than %1 values in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only lists of numbers may be longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more text after the end of the JSON value: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file holds one value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comma must be followed by another entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the comma.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`,` or `}`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`,` or `]`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key in double quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`:`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values are nested deeper than %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a file of ours, or it is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number must not begin with a superfluous 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the leading zeros.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A string does not end on its line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A string holds the bare control character %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the closing quote, or write the line break as `\n`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as an escape such as `\t` or `\u0000`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The string that begins here has no end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file may be cut off; get it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no escape `\%1` in JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a backslash as `\\`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`\u` must be followed by four hexadecimal digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is not valid UTF-8 at the byte %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON text ends where %1 was expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON puts text in double quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON has no comments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON writes `true`, `false` and `null`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not JSON text; choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the text there, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands where %2 was expected.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::json::Source</name>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file stopped: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was changed by another program after it was opened here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again; what was not read from it yet is gone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::keychain</name>
    <message>
        <source>The keychain of this computer cannot be used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock or install a keyring (GNOME Keyring, KWallet) to keep passwords; until then they are kept for this run only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain refused: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow Kabocha to use the keychain, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::keychain::Keychain</name>
    <message>
        <source>in the keychain of this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::keychain::KeychainOperation</name>
    <message>
        <source>The keychain has not answered yet: it may be waiting to be unlocked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain has not answered for %1 seconds; it may be waiting to be unlocked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it and try again, or keep the password for this run only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain holds no password for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::keychain::KeychainOrSession</name>
    <message>
        <source>The password is kept for this run only. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::metric</name>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the truth value “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: a tag must be text, not %2. It is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put quotes around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: the tag “%2” has a value. It is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write tags as a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has an empty part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds a blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds a character that cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a package, so the file is not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the file: its name without .yaml is the package&apos;s, and has no dot and no blank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A metrics file must hold a mapping from names to metrics, not %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds more than one YAML document; the LSST tools refuse that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the line “---”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file defines no metrics.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::metric::Name</name>
    <message>
        <source>“%1” is not a name: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name has one to three parts joined by dots: package.metric.specification.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is longer than %1 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has %1 parts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::metric::Reader</name>
    <message>
        <source>“%1” must be a mapping with description and unit, not %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a metric.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the bare name of the metric, without a dot or a blank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put quotes around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a line “%1: …”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: %2 must be text, not %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put quotes around it; &apos;&apos; is the unit of a pure number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: the reference must be a mapping of doc, page and url, not %2. It is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: “%2” is no part of a reference. It is ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: %2 of the reference must be text, not %3. It is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: page of the reference must be a whole number, not %2. It is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: “%2” is not known. It is ignored.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::sandbox::Database</name>
    <message>
        <source>The folder for the practice sandbox&apos;s data cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder with --data, or check the permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice sandbox&apos;s data was written by a newer version of Kabocha.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use that version, or choose another folder with --data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice sandbox&apos;s data cannot be used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and free space, or choose another one with --data.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::sandbox::SandboxServer</name>
    <message>
        <source>The practice sandbox cannot listen on port %1 of this computer: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another port, or 0 for any free one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::spec::Loader</name>
    <message>
        <source>Loading the package was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a file, not the folder of a metrics package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder that contains “metrics” and “specs”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder is not a metrics package: it has no folder “metrics”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is ignored: metrics are read from “*.yaml” only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename it to “.yaml”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package has no folder “specs”, so nothing is tested against a threshold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add specifications if measurements are to pass or fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is ignored: specifications lie in a folder named after their package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it to a folder below “specs”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder holds more than %1 YAML files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of a single metrics package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders are nested deeper than %1 levels; what lies below is not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are specifications for the package “%1”, but no metrics of it could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “metrics/%1.yaml”, or correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” tests the metric “%2”, which is not defined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Define the metric, or correct the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has a threshold in “%2”, but its metric is measured in “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such a threshold cannot be tested; correct one of the units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are %1 more problems, which are not listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct those above first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No metric could be read from this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its folder “metrics” should hold files “*.yaml” that define metrics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first reason: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::spec::Reader</name>
    <message>
        <source>A specification must be a mapping, not %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“metric” must be the name of a metric of the package “%1”, not %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The “id” of a partial must be text without “#”, not %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document has neither “name” (a specification) nor “id” (a partial).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A specification cannot be called so: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is “design”, “Metric.design” or “package.Metric.design”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The specification “%1” lies in the folder of the package “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it to “specs/%1”, or correct its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: “base” cannot be %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A base is “Metric.specification”, “#id”, “path#id” or “package:path#id”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no threshold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only specifications with a “threshold” are supported; give it operator, unit and value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: the threshold must be a mapping of operator, unit and value, not %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: its threshold has no %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it here or in a base.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: the operator cannot be %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is one of &lt; &lt;= &gt; &gt;= == !=, in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: the unit must be text, not %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put quotes around it; &apos;&apos; is the unit of a pure number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: the value of its threshold must be a number, not %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: metadata_query must be a mapping, not %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: metadata_query holds more than %2 values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: “%2” is not known. It is ignored.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::spec::Resolver</name>
    <message>
        <source>The specifications grow beyond all measure while “%1” inherits; no more of them are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The partial “%1” is defined twice. The last one counts; the one in line %2 is ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which metric does the specification “%1” test? Neither its name nor “metric” nor a base says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name it “Metric.%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The specification “%1” is defined twice. The last one counts; the one in %2 is ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” needs the base “%2”, which could not be resolved itself (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct that one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” needs the base “%2”, which no file in the package “%3” defines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the name, or define “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specifications inherit from each other in a circle: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove one of these bases: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::squash</name>
    <message>
        <source>a web page instead of an answer of SQuaSH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a web page (“%1”) instead of an answer of SQuaSH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not the name of a metric: that is a package and a metric with a dot between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a metric of a package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQuaSH cannot hold “%1”: its name has %2 characters, the limit is %3. This measurement is not sent; the others are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a shorter name in the metrics package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit of “%1” does not fit its metric: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the value in a unit that fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQuaSH cannot hold the unit of “%1”: “%2” has %3 characters, the limit is %4. This measurement is not sent; the others are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a metric whose unit is shorter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of “%1” is not finite and is sent as “not measured”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a number, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of “%1” is larger than SQuaSH can hold: it keeps single precision, up to about 3.4e38.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the value and its unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQuaSH would refuse the job for “%1” in a measurement. It is not sent; your file keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” refers to blob %2, which is not in the job. The reference is not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blob “%1” has no identifier of 1 to %2 characters. It is not sent; the rest is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQuaSH cannot hold blob “%1”: its name has %2 characters, the limit is %3. It is not sent; the rest is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blob “%1” has the identifier of an earlier one, %2. Only that is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it an identifier of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No measurement refers to blob “%1”. It is not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQuaSH does not know “%1” of a blob. It is not sent; your file keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQuaSH cannot hold the specification “%1”: its name has %2 characters, the limit is %3. It is not published; the values are sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job has no measurements: there is nothing to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a value first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQuaSH can hold none of the job&apos;s measurements: there is nothing to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their names or units are too long for it; see the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No measurement of the job has a value: all would be sent as “not measured”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a value, or send it if that is what you mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the empty “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “%1” on one line: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the environment “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the environment “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an empty “packages”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package “%1” is not an object with name, git_sha, git_url, git_branch and eups_version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in the package&apos;s fields, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package “%1” has no %2. SQuaSH would refuse the job and keep a broken part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill it in, or remove the package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQuaSH knows no “%2” of a package. It would refuse the job and keep a broken part of it (package “%1”).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%2” of package “%1” is not a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it into quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%2” of package “%1” is longer than SQuaSH can hold (%3 characters).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An environment “jenkins” without %1 is stored, but never reaches InfluxDB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill it in, or use the environment “local”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job with environment “jenkins” reaches InfluxDB only if SQuaSH finds that CI run and its code changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a job made by hand use another name, such as “local”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an identifier that is used once (UUID)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a serial or running number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” looks like %2. Each different text makes one more series in InfluxDB, which costs the database dearly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out if nobody selects by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>InfluxDB will hold “%1” as “%2”: blanks become _.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>InfluxDB will hold “%1” as the text “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The metadata has no “packages”. SQuaSH would refuse the job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add packages; an empty list will do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“packages” is not an object with a package under each name. SQuaSH would refuse the job and keep a broken part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as {&quot;name&quot;: {&quot;name&quot;: …, &quot;git_sha&quot;: …}}, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The metadata has no environment. SQuaSH stores the job, but it never reaches InfluxDB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an environment, such as “local”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment “env” is not an object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment has no name (env_name). SQuaSH would refuse the job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment&apos;s name is longer than SQuaSH can hold (%1 characters).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a text. SQuaSH keeps the dataset in a column of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is longer than SQuaSH can hold (%2 characters).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“run_id_url” needs “run_id”: without it the job never reaches InfluxDB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in run_id, or remove run_id_url.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is or holds a number that is not finite. It is sent as “null”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is stored with the job but does not reach InfluxDB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is empty: the whole job would fail to reach InfluxDB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill it in, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has a line break: the whole job would fail to reach InfluxDB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it on one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQuaSH writes “%1” itself: yours and its own would meet in InfluxDB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>InfluxDB keeps the job&apos;s own time as “time”: yours would be lost, or spoil the write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>InfluxDB knows the value of a metric as “%1”, too: asked for one, it would mix up the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>InfluxDB knows this as “%1”, as it does %2: one of the two is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another key, or remove one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>InfluxDB will know “%1” as “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server at %1 gives an address that cannot be used: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address of the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server at %1 points to another server, %2. Nothing was sent there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If %1 is right, enter it as the address of the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The InfluxDB of the target has no address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give its address too, or neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a complete web address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it in full, such as https://influxdb.example.org.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of the InfluxDB contains a user, a password, or a part after “?” or “#”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove that part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The InfluxDB of the target has no name of a database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give its name too, or neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the database has a line break.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not the whole path of a CA file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin it with “/”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a name that its users know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target&apos;s name is longer than %1 characters or has a line break.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is the sandbox on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target has no address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the root URL of a SQuaSH, such as https://squash.example.org.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a complete address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it in full, such as https://squash.example.org.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a web address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of a SQuaSH begins with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passwords would travel to %1 for everybody on the way to read (plain http).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use https://. Plain http is for this computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address contains a user name or a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the user beside it; the password is kept in the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address has a part after “?” or “#”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target has no user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your user name on this SQuaSH.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user name is longer than %1 characters or has a line break.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CA file “%1” cannot be used: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask those who run the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its certificate is signed by itself (%1), and this computer does not trust that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its certificate is signed by %1, whom this computer does not trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the site has an authority of its own, choose its file as the target&apos;s CA file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its certificate is that of %1, not of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its certificate ended on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask those who run the server for a new one, and check this computer&apos;s date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its certificate begins only on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this computer&apos;s date, and ask those who run the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the PEM file with the certificate of the site&apos;s authority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds a private key and no certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds no certificate in PEM form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address of the target, and ask those who run the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 is not secure, so nothing was sent: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::squash::CredentialStore</name>
    <message>
        <source>A password cannot be kept for this run only here: it would lie %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it there, or enter it each time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::squash::Endpoints</name>
    <message>
        <source>What answers at %1 is not a SQuaSH: it names no endpoints for jobs and signing in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address of the target.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::squash::Exchange</name>
    <message>
        <source>%1 does not answer: nothing came for %2 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached: no connection within %2 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network and the address of the target, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not finish its answer within %2 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent an answer longer than %2 bytes; it was not read to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the address is that of a SQuaSH.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled while waiting for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached by way of this computer&apos;s proxy: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the proxy in the settings of this computer (https_proxy, no_proxy), then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 was lost before the answer was complete: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sends us on to %2. Kabocha does not follow, lest a password or a job go where it should not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If that is the right place, enter it as the address of the target.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::squash::MetricsInquiry</name>
    <message>
        <source>Cancelled while %1 was asked about metrics.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::squash::OnceOnly</name>
    <message>
        <source>it cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has %1 bytes instead of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of the job that waits is damaged: %1. It is not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispatch the job again from its own file, and discard this row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading stopped: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was cut off while it was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not what was queued</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::squash::Reading</name>
    <message>
        <source>%1: %2 answered %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the address is that of a SQuaSH, and try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (HTTP %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON of another shape than SQuaSH&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something that is not JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 said no (HTTP %3): %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check user name and password of this target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check what is on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is busy or being started. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fault is on the server&apos;s side, or in something it cannot take. Look at the list of problems, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend what it names, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without the number of the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a list of job numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of job numbers with something else in it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::squash::Request</name>
    <message>
        <source>Cancelled while waiting for %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::squash::SessionCredentials</name>
    <message>
        <source>in memory, for this run only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No password for %1 was entered in this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::squash::SessionOperation</name>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::squash::SquashClient</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is reached without encryption (http). Nothing was sent: a password would be readable on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the https address of the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No user name and password for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a usable token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registering %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading metric %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defining metric %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing metric %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting metric %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading specification %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defining specification %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing specification %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting specification %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storing the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading job %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting job %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listing the jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking about InfluxDB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui</name>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>last %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spread (MAD) %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither an open package nor %2 defines “%1”: its measurement would be dropped without a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the package that defines it; dispatching makes it known there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No open package defines “%1”, but %2 knows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No open package defines “%1”. A server that does not know it either drops its measurement without a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the package that defines it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is measured in “%2”, but defined in “%3”: one cannot become the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the value again in the metric’s unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exactly at the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large for a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it as text if it must be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata numbers have no unit. Choose the type “text” to keep it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is neither true nor false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true/false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no JSON here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a list, an object, null, or any other JSON value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples: [1, 2], {&quot;key&quot;: &quot;text&quot;}, null. Choose the type “text” to keep it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Kabocha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kabocha %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record, review and dispatch verification measurements.

Copyright 2026 The Kabocha authors
Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later). It comes without any warranty.

Built with Qt %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::Actions</name>
    <message>
        <source>&amp;New Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open Job…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Metrics &amp;Package…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import Job…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find Metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;Unmeasured Metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Load Example Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dispatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Targets…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Kabocha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::CodeView</name>
    <message>
        <source>from the end again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first %1 of %2 are shown here. Nothing is missing from the job.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::DispatchButton</name>
    <message>
        <source>Dispatch to PRODUCTION · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispatch to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send this job to PRODUCTION; asks once more (Ctrl+D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send this job (Ctrl+D)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::DispatchController</name>
    <message>
        <source>This row is no longer in the outbox.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::DispatchDesk</name>
    <message>
        <source>“%1” is typed but not recorded, so it is not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send %1 to PRODUCTION?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send %1 to PRODUCTION as %2?</source>
        <comment>how many values, user</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” at %2 is a production server: what arrives there counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Send to PRODUCTION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Outbo&amp;x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger was written to %1: %2 attempts to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispatch under Way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dispatch is under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you close now, it stays in the outbox as in doubt. It is looked for on the server before anything is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close Anyway</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::EntryPanel::Private</name>
    <message>
        <source>part of a name, e.g. camera.avg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Me&amp;tric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>V&amp;alue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the value (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record that this metric was not measured. That is a state of its own, not zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts of the specifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No open package defines %1, so its unit is not known. Open its package (Ctrl+Shift+O).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a part of a metric&apos;s name, or choose one in the tree (Ctrl+F).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No metrics package is open. Open one first (Ctrl+Shift+O).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No metric of the open packages is called “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 metrics match. Type more, or choose one with the arrow keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the job: %1. A new value takes its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the value; “-” if it was not measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the value in %1, or with its own unit; “-” if it was not measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be stored as “not measured”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be stored as %1 (converted with the offset between the temperature scales).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be stored as %1 (converted).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be stored as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaces %1, which is in the job. You can undo it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No specification applies to this metric in this job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stays as it was: %2. Ctrl+Return goes to the next unmeasured metric.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded: %1 as %2. Ctrl+Return goes to the next unmeasured metric.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced: %1 is now %2. Ctrl+Return goes to the next unmeasured metric.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded: %1 is %2. Ctrl+Return goes to the next unmeasured metric.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::EnvironmentForm</name>
    <message>
        <source>without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (the job’s own)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No template of Kabocha has this name; its fields are shown as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the values come from. A job made by hand is “local”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This environment needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQuaSH can store %1 characters of it; these are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;nvironment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::HistoryChart</name>
    <message>
        <source>UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● confirmed by a server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gaps: not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>┄ specifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) left out: their unit does not fit</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>outside the plot: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Plot of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n point(s). The arrow keys go from one to the next; the table beside holds the same.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>job %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::HistoryModel</name>
    <message>
        <source>%1, job %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::HistoryPage</name>
    <message>
        <source>“%1” is not the name of a metric (package.metric).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history cannot be read. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was ever recorded here for %1. Each value that you record appears in its plot at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n specification(s) of this metric are for other metadata than this job’s, and are not drawn.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Name of a metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metri&amp;c</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose history?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a metric above, or in the list on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No past yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read the history again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::JobFiles</name>
    <message>
        <source>Verification jobs (*.verify.json *.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs and measurement files (*.verify.json *.json *.yaml *.yml);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was imported as one step; you can undo it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes before you start a new job?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes before you open %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Metrics Package: the Folder with “metrics” and “specs”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import into This Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one job can be open at a time. Open one of the %1 files, then import the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save A&amp;s…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job was edited while it was being saved, so it stays open. Save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job is still being saved. Close the window when that is done, or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draft is kept on this computer and offered at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep as Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kabocha ended unexpectedly. A draft of %1 from %2 is here. Measurements in it: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It also holds what was being typed: “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest&amp;ore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes before you restore the draft?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dis&amp;card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was read. This in it is odd:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::JsonTreeModel</name>
    <message>
        <source>%1 … %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::JsonTreeTab</name>
    <message>
        <source>from the start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found in the next two million values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON of the job as a tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a key or value; Enter for the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a key or value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::LanguageMenu</name>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;As This Computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::MainWindow</name>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kabocha will speak the chosen language from its next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1[*] · PRODUCTION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 metrics, %3 specifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is open: %2 metrics, %3 specifications. Not everything in it could be read as written (problems: %4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For&amp;get This Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every metric is measured, or of the chosen tag every one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::MeasurementModel</name>
    <message>
        <source>%1, %2</source>
        <comment>specification, margin</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no specification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pass, all %1 (%2)</source>
        <comment>how many, the nearest to its limit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 of %3 (%4)</source>
        <comment>verdict, how many of how many, the worst</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>verdict, specification</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>note, its text</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Recent Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Recent Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dispatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Publish Definitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No package is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2…</source>
        <comment>package, target</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::MetadataEntryRow</name>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number, e.g. 9 or 1.5e-3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list or object, e.g. [1, 2]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key, e.g. camera_name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key of the new entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of the new entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of the new entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::MetadataModel</name>
    <message>
        <source>Note of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What SQuaSH makes of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot become %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The type JSON is for lists, objects and null. Change the value first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the value first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An entry needs a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has a form of its own above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already an entry “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Remove %n metadata entry(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kabocha::ui::MetadataPage</name>
    <message>
        <source>No entries yet. Type what describes this measurement, such as camera_name, and press Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not changed. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::MetadataTable</name>
    <message>
        <source>&amp;Remove metadata entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free metadata entries</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::MetricDetails</name>
    <message>
        <source>Specifications speak of this metric, but no open package defines it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none (dimensionless)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <comment>metadata key, value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tags: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::MetricTreeModel</name>
    <message>
        <source>1 metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not defined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, measured: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit / test</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::MetricsPanel</name>
    <message>
        <source>Metrics</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::MetricsPanel::Private</name>
    <message>
        <source>Metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No metrics yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder of a metrics package: the one with “metrics” and “specs” in it. You can also drop it on this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a package…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only metrics with this tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unmeasured only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is broken in the open packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems in the open packages: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No metric matches. Use fewer words, or another tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a metric to see what it measures and how it is judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record a Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Publish Definitions of %1 to %2…</source>
        <comment>package, target</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::OutboxModel</name>
    <message>
        <source>PRODUCTION · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being worked on here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, job %3 on the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not keep: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measurements: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last change: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of what is sent: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::OutboxPanel</name>
    <message>
        <source>&amp;Send it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Send it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loo&amp;k for it on the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the dispatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox: dispatched jobs, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PRODUCTION · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send all that waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row by row, the oldest first; what is in doubt is looked for before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the ledger…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who sent what where when, and what became of it; also of discarded rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the selected row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the job on the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw the incomplete job and send it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop trying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not try this row by itself any more; it stays here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget this row here; the server is not asked (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that waits is sent, row by row. What is under way when you cancel is looked for before it is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kabocha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete job %1 (%2) on %3?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server forgets it for everybody. This cannot be undone; the values stay in this computer’s history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete it there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete job %1 (%2) on %3 and send it again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The incomplete job is deleted there first; only when it is gone the job is sent again, and gets another number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete and &amp;send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the Ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For spreadsheets (*.csv);;For programs (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kabocha-ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server may hold this job. Kabocha will no longer know of it, nor look for it. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was to be sent is deleted here; it was not stored on the server. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was dispatched yet. Each job that you dispatch stays here as a row: where it went, whether it arrived, and its number on the server.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::PackagesForm</name>
    <message>
        <source>The job says nothing about its packages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“packages” holds %1, which is not a list of packages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty list of packages: enough for SQuaSH.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Suppl&amp;y an empty list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds “packages”: {} to the metadata. SQuaSH accepts that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repository</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Create this account first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it for this run &amp;only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create account and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ PRODUCTION · %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◆ %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password will be kept in memory, for this run only, and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password will be kept %1, and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password will be kept %1: this computer offers no usable keychain. It is never written to a file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::ProblemModel</name>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to mend it: %1. Undo takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::PublishController</name>
    <message>
        <source>Connecting to %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 definitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds every definition of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds the definitions of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds the definitions of %2, except %3 that it cannot store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>What is broken in the package was not published: %n error(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Making the account %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping the password …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::PublishDesk</name>
    <message>
        <source>“%1” is still being published. Wait for its end, or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” defines nothing that could be published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 metrics and %2 specifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish %1 to PRODUCTION?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish %1 to PRODUCTION as %2?</source>
        <comment>counts, user</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” at %2 is a production server. Definitions of these names that differ there are replaced by those of “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Publish to PRODUCTION</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::PublishDialog</name>
    <message>
        <source>Progress of publishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Problems only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the selected rows, or all that are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish &amp;Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is equal there is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of each definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>specification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish Definitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (PRODUCTION)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2: metrics %3, specifications %4</source>
        <comment>package, target, counts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 new · %2 changed · %3 equal · %4 not stored</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::PublishedModel</name>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>specification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::RecordPage::Private</name>
    <message>
        <source>Open a metrics package first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says which metrics there are, in which unit, and within which limits. The example package is made to practise with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Load the example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a &amp;package…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a metric above or in the tree, type its value, and press Enter. Name and value also go in one line: camera.avg 10.02 deg_C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a metr&amp;ic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measurements of the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete &amp;Measurements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record as &amp;Not Measured</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::ReportModel</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metric tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specification tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::ReportTab</name>
    <message>
        <source>%1 of %2 shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: status, name, tag …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report of the specifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing measured yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a value on the first page. Here you will see which specifications it passes, with its margin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No specification applies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that this job measures has a specification for its metadata. Open a package with specifications, or check the metadata that they ask for.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::ReviewPage</name>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected problem only you can put right. Those underlined mend themselves with a click.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Undo takes it back.</source>
        <comment>what mending does</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend &amp;All %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend %1 Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes leave, exactly these.  SHA-256 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQuaSH cannot hold these, so they are not sent: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mend Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend &amp;All Problems That Can Be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems of the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or a double click takes you to the place. Errors stop a dispatch, the rest does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQuaSH would take this job as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Me&amp;nd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON of the job as it is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a large job: looking through it …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in the JSON</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::ServerMetrics</name>
    <message numerus="yes">
        <source>%1 is being asked about %n metric(s) that no open package defines …</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whether %1 knows %n metric(s) that no open package defines could not be asked: %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was asked about %n metric(s) that no open package defines, and knows them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was asked about %n metric(s) that no open package defines, and does not know %2.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kabocha::ui::StatusLine</name>
    <message>
        <source>Cancel reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>autosaved %1 s ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>autosaved %1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 measured, %2 fail, %3 unsent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::StepModel</name>
    <message>
        <source>under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done, with a warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::TargetChip</name>
    <message>
        <source>▲ PRODUCTION · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◆ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◆ %1 · sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A SQuaSH to practise with, on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispatches go to PRODUCTION.
%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispatches go to a sandbox: nothing can be spoilt there.
%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target: %1, PRODUCTION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target: %1, a sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Manage targets …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::TargetsDialog</name>
    <message>
        <source>Dispatch targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Targ&amp;ets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add&amp;ress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CA f&amp;ile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (PEM) of an authority of the site&apos;s own, trusted for this target besides those that this computer trusts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the password that is kept for this target out of where it is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;gister this user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ PRODUCTION · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◆ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: whom this computer trusts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A SQuaSH to practise with, on this computer. Kabocha starts it when it is needed, and makes its account and password by itself; the password is kept %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it empty to use the one that is kept. A new one is kept after a successful test: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it empty to use the one that is kept. A new one is kept after a successful test: %1, for no usable keychain was found. It is never written to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a target “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the password that the new account shall have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete this target first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Un&amp;do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is removed. Its password is still kept, since “%2” signs in with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is removed, and its password is forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is removed, but a password of it may still be kept. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CA File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the password …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it, or stop and type the password above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account “%1” was created, and signing in worked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected: signing in worked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 But the password could not be kept: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The password is kept %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it for this run &amp;only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in memory, for this run only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No password is kept for this target now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sandbox: nothing can be spoilt there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PRODUCTION: asks before each dispatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete this target first, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This target is not complete and will not be kept. Mend it, or close again to drop it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::ValueDelegate</name>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a value, or “-” if it was not measured.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::VerdictLabel</name>
    <message>
        <source>and %1 more, none worse</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::ui::Workspace</name>
    <message>
        <source>Opening %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job was edited while %1 was being read, so it was not opened in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save your work, then open the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job is still being saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save again when that is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path. A folder is opened as a metrics package, a file as a job.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::units</name>
    <message>
        <source>a pure number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value in %1 cannot be expressed in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value in %1 is too large to be expressed in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A temperature below absolute zero cannot be converted to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the sign and the unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than any number that can be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the exponent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is smaller than any number that can be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the exponent, or type 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it as 10.5 or 1.05e1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has group separators (“%2”), which are not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the number without them: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” can be read in two ways.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type %1 or %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a decimal number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it with the digits 0 to 9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An infinite value cannot be recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type “-” if nothing was measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the blank after the sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with a number, for example 12.3 mmag; “-” means not measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry is longer than %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a number, and a unit if it is not the metric&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No value was typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a number, or “-” if nothing was measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the number %1 stands “%2”, which is no unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type one number, and a unit if it is not the metric&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This metric is a pure number: type it without a unit, or in %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the value in %1, or in a unit of the same kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1…” is not a unit: it is longer than %2 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a unit: its powers add up to too large a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a unit: its scale is not a number that can be held.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::units::Lexer</name>
    <message>
        <source>“%1” is not a unit: “%2” at column %3 cannot be part of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units are written as in Astropy, for example mmag, deg_C or km / s.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::units::Parser</name>
    <message>
        <source>“%1” cannot stand here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a unit: %2 (column %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units are written as in Astropy, for example mmag, deg_C or km / s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing before “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a logarithmic unit can only stand alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two numbers follow each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only 10 may be raised to a power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its number is zero or too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its parentheses are nested too deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a closing parenthesis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a known unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” in “%2” is not a known unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean %1 or %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number, or a power in parentheses,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its power divides by zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its power is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a function of units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a logarithmic unit cannot be inside another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a logarithm of a negative number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::yaml</name>
    <message>
        <source>This is not well-formed YAML: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check indentation, quotes and colons in this line and the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The YAML text could not be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not UTF-8 text (byte 0x%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it again as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds a control character (0x%1), which YAML forbids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it; perhaps this is not a text file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kabocha::yaml::Builder</name>
    <message>
        <source>The file stands for more than %1 values once its aliases are followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such a file can fill the memory of a computer; it is not read further.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not well-formed YAML: no value can begin with “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check brackets and commas in this line and the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not well-formed YAML: the document ended before this, and no line “---” begins another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check indentation, quotes and colons in this line and the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An alias stands inside the very value that it refers to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the value without referring to itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not well-formed YAML: a quote is never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not what its tag “!!%2” says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the tag or correct the value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is nested deeper than %1 levels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No metrics package needs this; check brackets and indentation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of a mapping is itself a mapping or a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put quotes around it if it is meant as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key “%1” occurs more than once in the same mapping. The last one counts; the one in line %2 is ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The merge key “&lt;&lt;” takes a mapping or a list of mappings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name an anchor that stands at a mapping.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
