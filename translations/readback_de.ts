<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AboutBox</name>
    <message>
        <source>About Readback</source>
        <translation>Über Readback</translation>
    </message>
    <message>
        <source>Browser for call transcripts of Genesys Cloud.

MIT License. With Qt %1.</source>
        <translation>Browser für Anruftranskripte aus Genesys Cloud.

MIT-Lizenz. Mit Qt %1.</translation>
    </message>
</context>
<context>
    <name>AdministratorNote</name>
    <message>
        <source>OAuth client %1</source>
        <translation>OAuth-Client %1</translation>
    </message>
    <message>
        <source>organisation %1</source>
        <translation>Organisation %1</translation>
    </message>
    <message>
        <source>region %1</source>
        <translation>Region %1</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>List calls</source>
        <translation>Anrufe auflisten</translation>
    </message>
    <message>
        <source>Read a transcript</source>
        <translation>Ein Transkript lesen</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Names of queues</source>
        <translation>Namen der Warteschlangen</translation>
    </message>
    <message>
        <source>Names of agents</source>
        <translation>Namen der Agenten</translation>
    </message>
    <message>
        <source>Names of wrap-ups</source>
        <translation>Namen der Abschlusscodes</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>Anfragelimit</translation>
    </message>
    <message>
        <source>What happened: %1</source>
        <translation>Was geschah: %1</translation>
    </message>
    <message>
        <source>Readback, a program that shows call transcripts, lacks something to work with this organisation. Please see to it:</source>
        <translation>Readback, ein Programm zum Lesen von Anruftranskripten, braucht noch etwas, um mit dieser Organisation zu arbeiten. Bitte veranlassen Sie Folgendes:</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>Archive</name>
    <message>
        <source>The archive is being checked for damage.</source>
        <translation>Das Archiv wird auf Schäden geprüft.</translation>
    </message>
    <message>
        <source>The folder of the archive cannot be written: %1</source>
        <translation>In den Ordner des Archivs kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Another window writes this archive; this one only reads it.</source>
        <translation>Ein anderes Fenster schreibt in dieses Archiv; dieses liest nur darin.</translation>
    </message>
    <message>
        <source>The archive of transcripts failed: %1</source>
        <translation>Das Archiv der Transkripte hat versagt: %1</translation>
    </message>
    <message>
        <source>The disk is slow, so this call was not put into the archive.</source>
        <translation>Die Festplatte ist langsam, darum kam dieser Anruf nicht ins Archiv.</translation>
    </message>
    <message>
        <source>The folder of the archive cannot be written, so it is only read.</source>
        <translation>In den Ordner des Archivs kann nicht geschrieben werden, darum wird nur darin gelesen.</translation>
    </message>
    <message>
        <source>The archive cannot be read: %1</source>
        <translation>Das Archiv kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The archive is damaged and cannot be put aside: %1</source>
        <translation>Das Archiv ist beschädigt und lässt sich nicht beiseitelegen: %1</translation>
    </message>
    <message>
        <source>The archive on this computer was damaged. It was put aside as %1 and a new one was begun.</source>
        <translation>Das Archiv auf diesem Computer war beschädigt. Es wurde als %1 beiseitegelegt und ein neues begonnen.</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) could be taken over.</source>
        <translation>
            <numerusform>%n Anruf konnte übernommen werden.</numerusform>
            <numerusform>%n Anrufe konnten übernommen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk is full. The archive is only read until there is room again.</source>
        <translation>Die Festplatte ist voll. Im Archiv wird nur gelesen, bis wieder Platz ist.</translation>
    </message>
    <message>
        <source>This archive was written by a newer version of Readback, which this one cannot read. It stays as it is.</source>
        <translation>Dieses Archiv hat eine neuere Version von Readback geschrieben, die diese nicht lesen kann. Es bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Another program is reading it, so traces of what was removed remain.</source>
        <translation>Ein anderes Programm liest darin, darum bleiben Spuren des Entfernten zurück.</translation>
    </message>
    <message>
        <source>The archive cannot be written. It is tried again in a moment.</source>
        <translation>In das Archiv kann nicht geschrieben werden. Gleich wird es noch einmal versucht.</translation>
    </message>
    <message>
        <source>The archive still writes what was asked of it before; until then it is only read.</source>
        <translation>Das Archiv schreibt noch, was vorher zu schreiben war; bis dahin wird es nur gelesen.</translation>
    </message>
    <message>
        <source>What was said in it is damaged.</source>
        <translation>Was darin gesagt wurde, ist beschädigt.</translation>
    </message>
    <message>
        <source>The archive is of an earlier version and is read once it can be written.</source>
        <translation>Das Archiv stammt von einer früheren Version und wird gelesen, sobald es geschrieben werden kann.</translation>
    </message>
    <message>
        <source>There is too little memory.</source>
        <translation>Der Arbeitsspeicher reicht nicht.</translation>
    </message>
    <message>
        <source>There is too little room on the disk to write it anew, so traces of what was removed remain. Free some room.</source>
        <translation>Auf der Platte ist zu wenig Platz, um es neu zu schreiben; deshalb bleiben Spuren des Entfernten. Machen Sie etwas Platz frei.</translation>
    </message>
    <message>
        <source>The archive is damaged.</source>
        <translation>Das Archiv ist beschädigt.</translation>
    </message>
    <message>
        <source>The archive is locked by another program.</source>
        <translation>Das Archiv ist von einem anderen Programm gesperrt.</translation>
    </message>
    <message>
        <source>All calls of the archive are being removed.</source>
        <translation>Alle Anrufe des Archivs werden gerade entfernt.</translation>
    </message>
</context>
<context>
    <name>ArgumentParser</name>
    <message>
        <source>Use the demo organisation.</source>
        <translation>Die Demo-Organisation verwenden.</translation>
    </message>
    <message>
        <source>Generated calls of the demo, beside the hand-written ones.</source>
        <translation>Anzahl erzeugter Anrufe der Demo neben den handgeschriebenen.</translation>
    </message>
    <message>
        <source>Seed of the generated calls.</source>
        <translation>Startwert für die erzeugten Anrufe.</translation>
    </message>
    <message>
        <source>Use this Genesys Cloud region, such as eu-central-1.</source>
        <translation>Diese Region von Genesys Cloud verwenden, zum Beispiel eu-central-1.</translation>
    </message>
    <message>
        <source>Use this server for sign-in and API.</source>
        <translation>Diesen Server für Anmeldung und API verwenden.</translation>
    </message>
    <message>
        <source>platform (the default) or tutorial.</source>
        <translation>platform (Vorgabe) oder tutorial.</translation>
    </message>
    <message>
        <source>Calls that began in the last hours or days: 24h (the default), 7d.</source>
        <translation>Anrufe, die in den letzten Stunden oder Tagen begannen: 24h (Vorgabe), 7d.</translation>
    </message>
    <message>
        <source>Calls that began at this time or later (ISO 8601; no zone: local time).</source>
        <translation>Anrufe, die zu diesem Zeitpunkt oder später begannen (ISO 8601; ohne Zeitzone: Ortszeit).</translation>
    </message>
    <message>
        <source>Calls that began before this time; a date alone: to the end of that day.</source>
        <translation>Anrufe, die vor diesem Zeitpunkt begannen; nur ein Datum: bis zum Ende dieses Tages.</translation>
    </message>
    <message>
        <source>This call; may be given several times.</source>
        <translation>Dieser Anruf; mehrfach möglich.</translation>
    </message>
    <message>
        <source>Only calls of queues whose name contains this.</source>
        <translation>Nur Anrufe aus Warteschlangen, deren Name dies enthält.</translation>
    </message>
    <message>
        <source>Only calls of agents whose name contains this.</source>
        <translation>Nur Anrufe von Agenten, deren Name dies enthält.</translation>
    </message>
    <message>
        <source>Format of the files (%1); may be given several times.</source>
        <translation>Format der Dateien (%1); mehrfach möglich.</translation>
    </message>
    <message>
        <source>Folder for the files and manifest.json, or - for standard output.</source>
        <translation>Ordner für die Dateien und manifest.json oder - für die Standardausgabe.</translation>
    </message>
    <message>
        <source>Wait so long for transcripts that are not ready (default: 0).</source>
        <translation>So lange auf Transkripte warten, die noch nicht verfügbar sind (Vorgabe: 0).</translation>
    </message>
    <message>
        <source>Tell errors only.</source>
        <translation>Nur Fehler melden.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe anzeigen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version anzeigen.</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>Unerwartetes Argument: %1</translation>
    </message>
    <message>
        <source>--api is platform or tutorial, not &quot;%1&quot;.</source>
        <translation>--api ist platform oder tutorial, nicht „%1“.</translation>
    </message>
    <message>
        <source>Name an organisation: --demo, --profile, --region or --base-url.</source>
        <translation>Geben Sie eine Organisation an: --demo, --profile, --region oder --base-url.</translation>
    </message>
    <message>
        <source>--%1 goes with --demo only.</source>
        <translation>--%1 geht nur zusammen mit --demo.</translation>
    </message>
    <message>
        <source>--to needs --from.</source>
        <translation>--to braucht --from.</translation>
    </message>
    <message>
        <source>--from and --to take a date or time as 2026-01-31 or 2026-01-31T09:30:00Z.</source>
        <translation>--from und --to erwarten Datum oder Zeitpunkt wie 2026-01-31 oder 2026-01-31T09:30:00Z.</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>Der Zeitraum endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>--last takes hours or days, such as 24h or 7d.</source>
        <translation>--last erwartet Stunden oder Tage, zum Beispiel 24h oder 7d.</translation>
    </message>
    <message>
        <source>--conversation needs an id.</source>
        <translation>--conversation braucht eine ID.</translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot;; there is %2.</source>
        <translation>Es gibt kein Format „%1“; es gibt %2.</translation>
    </message>
    <message>
        <source>Say where to: --output DIR, or --output - for standard output.</source>
        <translation>Geben Sie das Ziel an: --output DIR oder --output - für die Standardausgabe.</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from 0 to %2.</source>
        <translation>--%1 erwartet eine ganze Zahl von 0 bis %2.</translation>
    </message>
    <message>
        <source>--%1 needs a value.</source>
        <translation>--%1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>--%1 may be given once only.</source>
        <translation>--%1 darf nur einmal angegeben werden.</translation>
    </message>
    <message>
        <source>--%1 and --%2 do not go together.</source>
        <translation>--%1 und --%2 schließen einander aus.</translation>
    </message>
    <message>
        <source>Rights that the demo refuses (%1), as an account that lacks them does.</source>
        <translation>Rechte, die die Demo verweigert (%1), so wie ein Konto, dem sie fehlen.</translation>
    </message>
    <message>
        <source>Use a profile of the Readback window, and name the speakers of its calls as they are named there.</source>
        <translation>Ein Profil des Readback-Fensters verwenden und die Sprecher seiner Anrufe so nennen, wie sie dort heißen.</translation>
    </message>
    <message>
        <source>Saves the transcripts of calls as text files, or prints them.

The client id and secret come from the environment variables GENESYSCLOUD_OAUTHCLIENT_ID and GENESYSCLOUD_OAUTHCLIENT_SECRET (the region may come from GENESYSCLOUD_REGION), or from the profile&apos;s entry in the keychain.

Run again with the same folder, it fetches what is missing, and with --profile also calls whose sides were exchanged or whose speakers were named since: their files are replaced. A file that somebody has changed stays, and the new one gets another name.

Exit status: 0 all saved; 3 done, but some are not saved; 1 nothing could be done; 2 wrong usage.</source>
        <translation>Speichert die Transkripte von Anrufen als Textdateien oder gibt sie aus.

Client-ID und Client-Secret kommen aus den Umgebungsvariablen GENESYSCLOUD_OAUTHCLIENT_ID und GENESYSCLOUD_OAUTHCLIENT_SECRET (die Region kann aus GENESYSCLOUD_REGION kommen) oder aus dem Eintrag des Profils im Schlüsselbund.

Ein weiterer Lauf mit demselben Ordner ruft ab, was fehlt, und mit --profile auch Anrufe, deren Seiten seither vertauscht oder deren Sprecher benannt wurden: Ihre Dateien werden ersetzt. Eine Datei, die jemand geändert hat, bleibt, und die neue bekommt einen anderen Namen.

Exit-Status: 0 alle gespeichert; 3 fertig, aber einige wurden nicht gespeichert; 1 nichts konnte getan werden; 2 falscher Aufruf.</translation>
    </message>
</context>
<context>
    <name>AtomicFile</name>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>CallEvents</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>on hold for %1</source>
        <translation>%1 in der Warteschleife</translation>
    </message>
    <message>
        <source>both spoke for %1</source>
        <translation>%1 sprachen beide</translation>
    </message>
    <message>
        <source>%1 silence</source>
        <translation>%1 Stille</translation>
    </message>
    <message>
        <source>On hold from %1 to %2</source>
        <translation>In der Warteschleife von %1 bis %2</translation>
    </message>
    <message>
        <source>Both spoke from %1 to %2</source>
        <translation>Beide sprachen von %1 bis %2</translation>
    </message>
    <message>
        <source>Nobody spoke from %1 to %2</source>
        <translation>Niemand sprach von %1 bis %2</translation>
    </message>
</context>
<context>
    <name>CallLink</name>
    <message>
        <source>Ask whoever sent it for a new one.</source>
        <translation>Bitten Sie den Absender um einen neuen.</translation>
    </message>
    <message>
        <source>This link is too long to be one to a call.</source>
        <translation>Dieser Link ist zu lang, um zu einem Anruf zu führen.</translation>
    </message>
    <message>
        <source>This is no link to a call.</source>
        <translation>Dies ist kein Link zu einem Anruf.</translation>
    </message>
    <message>
        <source>This link names no usable conversation.</source>
        <translation>Dieser Link nennt keinen brauchbaren Anruf.</translation>
    </message>
    <message>
        <source>This link does not say where its call is.</source>
        <translation>Dieser Link sagt nicht, wo sein Anruf liegt.</translation>
    </message>
</context>
<context>
    <name>CallMap</name>
    <message>
        <source>Silence of %1</source>
        <translation>Stille von %1</translation>
    </message>
    <message>
        <source>On hold for %1</source>
        <translation>%1 lang gehalten</translation>
    </message>
    <message>
        <source>Both spoke for %1</source>
        <translation>Beide sprachen %1 lang</translation>
    </message>
    <message>
        <source>Negative phrase</source>
        <translation>Negative Äußerung</translation>
    </message>
    <message>
        <source>Positive phrase</source>
        <translation>Positive Äußerung</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>CallQuote</name>
    <message>
        <source>conversation %1</source>
        <translation>Anruf %1</translation>
    </message>
</context>
<context>
    <name>ChecklistText</name>
    <message numerus="yes">
        <source>in the first %n minute(s)</source>
        <translation>
            <numerusform>in der ersten Minute</numerusform>
            <numerusform>in den ersten %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the last %n minute(s)</source>
        <translation>
            <numerusform>in der letzten Minute</numerusform>
            <numerusform>in den letzten %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the first %n phrase(s)</source>
        <translation>
            <numerusform>im ersten Satz</numerusform>
            <numerusform>in den ersten %n Sätzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the last %n phrase(s)</source>
        <translation>
            <numerusform>im letzten Satz</numerusform>
            <numerusform>in den letzten %n Sätzen</numerusform>
        </translation>
    </message>
    <message>
        <source>must be said</source>
        <translation>muss gesagt werden</translation>
    </message>
    <message>
        <source>must not be said</source>
        <translation>darf nicht gesagt werden</translation>
    </message>
    <message>
        <source>by the agent</source>
        <translation>vom Agenten</translation>
    </message>
    <message>
        <source>by the customer</source>
        <translation>vom Kunden</translation>
    </message>
    <message>
        <source>by anybody</source>
        <translation>von irgendwem</translation>
    </message>
    <message>
        <source>in the first minutes</source>
        <translation>in den ersten Minuten</translation>
    </message>
    <message>
        <source>in the last minutes</source>
        <translation>in den letzten Minuten</translation>
    </message>
    <message>
        <source>in the first phrases</source>
        <translation>in den ersten Sätzen</translation>
    </message>
    <message>
        <source>in the last phrases</source>
        <translation>in den letzten Sätzen</translation>
    </message>
    <message>
        <source>anywhere</source>
        <translation>irgendwo</translation>
    </message>
    <message>
        <source>found at %1</source>
        <translation>gefunden bei %1</translation>
    </message>
    <message>
        <source>not said, as it should be</source>
        <translation>nicht gesagt, wie es sein soll</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>said by the wrong side at %1</source>
        <translation>von der falschen Seite gesagt bei %1</translation>
    </message>
    <message>
        <source>said in another part, at %1</source>
        <translation>an anderer Stelle gesagt, bei %1</translation>
    </message>
    <message>
        <source>said at %1, though it must not be</source>
        <translation>gesagt bei %1, obwohl es nicht sein darf</translation>
    </message>
    <message>
        <source>All rules of “%1” are kept.</source>
        <translation>Alle Regeln von „%1“ sind eingehalten.</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>Set GENESYSCLOUD_OAUTHCLIENT_ID and GENESYSCLOUD_OAUTHCLIENT_SECRET to the id and secret of an OAuth client.</source>
        <translation>Setzen Sie GENESYSCLOUD_OAUTHCLIENT_ID und GENESYSCLOUD_OAUTHCLIENT_SECRET auf ID und Client-Secret eines OAuth-Clients.</translation>
    </message>
    <message>
        <source>The keychain has no secret for the profile &quot;%1&quot;.</source>
        <translation>Der Schlüsselbund hat kein Client-Secret für das Profil „%1“.</translation>
    </message>
    <message>
        <source>There are no profiles yet; make one in the settings of Readback.</source>
        <translation>Es gibt noch keine Profile; legen Sie in den Einstellungen von Readback eines an.</translation>
    </message>
    <message>
        <source>There is no profile &quot;%1&quot;; there is: %2.</source>
        <translation>Es gibt kein Profil „%1“; vorhanden: %2.</translation>
    </message>
</context>
<context>
    <name>ConnectionCheck</name>
    <message>
        <source>Give a role of this OAuth client the permission %1, for the divisions whose calls are to be read. A role can be chosen for an OAuth client only once it has a member.</source>
        <translation>Geben Sie einer Rolle dieses OAuth-Clients die Berechtigung %1, für die Bereiche, deren Anrufe gelesen werden sollen. Eine Rolle lässt sich für einen OAuth-Client erst auswählen, wenn sie ein Mitglied hat.</translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <translation>%1 antwortet.</translation>
    </message>
    <message>
        <source>%1 answers, through the proxy %2.</source>
        <translation>%1 antwortet, über den Proxy %2.</translation>
    </message>
    <message>
        <source>Not encrypted: the server is this computer.</source>
        <translation>Nicht verschlüsselt: Der Server ist dieser Computer.</translation>
    </message>
    <message>
        <source>Encrypted (%1), the certificate is trusted.</source>
        <translation>Verschlüsselt (%1), das Zertifikat ist vertrauenswürdig.</translation>
    </message>
    <message>
        <source>Signed in.</source>
        <translation>Angemeldet.</translation>
    </message>
    <message>
        <source>The server does not tell its name.</source>
        <translation>Der Server nennt ihren Namen nicht.</translation>
    </message>
    <message>
        <source>Calls can be listed.</source>
        <translation>Anrufe lassen sich auflisten.</translation>
    </message>
    <message numerus="yes">
        <source>No call in the last %n day(s), so no transcript could be tried.</source>
        <translation>
            <numerusform>Kein Anruf seit gestern, daher war kein Transkript zu prüfen.</numerusform>
            <numerusform>Kein Anruf in den letzten %Ln Tagen, daher war kein Transkript zu prüfen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No call with a transcript was found among the newest. Transcription may be off for their queues, or they are too fresh.</source>
        <translation>Unter den neuesten Anrufen hat keiner ein Transkript. Vielleicht ist die Transkription für ihre Warteschlangen ausgeschaltet, oder sie sind zu frisch.</translation>
    </message>
    <message numerus="yes">
        <source>A transcript was read: %n phrase(s).</source>
        <translation>
            <numerusform>Ein Transkript wurde gelesen: %n Äußerung.</numerusform>
            <numerusform>Ein Transkript wurde gelesen: %Ln Äußerungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sentiment and talk shares can be read.</source>
        <translation>Stimmung und Redeanteile lassen sich lesen.</translation>
    </message>
    <message>
        <source>Names can be looked up.</source>
        <translation>Namen lassen sich nachschlagen.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) a minute are allowed.</source>
        <translation>
            <numerusform>%n Anfrage je Minute ist erlaubt.</numerusform>
            <numerusform>%Ln Anfragen je Minute sind erlaubt.</numerusform>
        </translation>
    </message>
    <message>
        <source>This API has no such thing; nothing is missing.</source>
        <translation>Diese API kennt das nicht; es fehlt nichts.</translation>
    </message>
    <message>
        <source>There is nothing for the calls that were tried, or it is not switched on for this organisation.</source>
        <translation>Zu den geprüften Anrufen gibt es nichts, oder es ist für diese Organisation nicht eingeschaltet.</translation>
    </message>
    <message>
        <source>Not tried, since an earlier check failed.</source>
        <translation>Nicht geprüft, da eine frühere Prüfung fehlschlug.</translation>
    </message>
    <message>
        <source>Allow this OAuth client to ask for it; the server refused without naming a permission.</source>
        <translation>Erlauben Sie diesem OAuth-Client den Zugriff; der Server lehnte ab, ohne eine Berechtigung zu nennen.</translation>
    </message>
    <message>
        <source>Check that the OAuth client exists, is enabled and has the grant type in use, and hand out its id and secret anew.</source>
        <translation>Prüfen Sie, ob der OAuth-Client existiert, eingeschaltet ist und den benutzten Grant-Typ hat, und geben Sie ID und Geheimnis neu aus.</translation>
    </message>
    <message>
        <source>Let this computer connect to the hosts of the region on port 443, directly or through the proxy.</source>
        <translation>Lassen Sie diesen Computer die Server der Region auf Port 443 erreichen, direkt oder über den Proxy.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock, and whether a proxy replaces certificates by its own: then its authority has to be trusted here.</source>
        <translation>Prüfen Sie die Uhr dieses Computers, und ob ein Proxy Zertifikate durch eigene ersetzt: Dann muss dessen Zertifizierungsstelle hier vertraut werden.</translation>
    </message>
    <message>
        <source>Give this OAuth client the scope that the server names.</source>
        <translation>Geben Sie diesem OAuth-Client den Scope, den der Server nennt.</translation>
    </message>
    <message>
        <source>Give this OAuth client the scope %1; no permission is missing.</source>
        <translation>Geben Sie diesem OAuth-Client den Scope %1; eine Berechtigung fehlt nicht.</translation>
    </message>
</context>
<context>
    <name>ConnectionText</name>
    <message>
        <source>%1, offline</source>
        <translation>%1, offline</translation>
    </message>
    <message>
        <source>%1, no answer</source>
        <translation>%1, keine Antwort</translation>
    </message>
    <message>
        <source>%1, no secure connection</source>
        <translation>%1, keine sichere Verbindung</translation>
    </message>
    <message>
        <source>%1, not signed in</source>
        <translation>%1, nicht angemeldet</translation>
    </message>
    <message>
        <source>%1, permission missing</source>
        <translation>%1, Berechtigung fehlt</translation>
    </message>
    <message>
        <source>%1, trouble at the server</source>
        <translation>%1, Störung beim Server</translation>
    </message>
    <message>
        <source>%1, sent elsewhere</source>
        <translation>%1, umgeleitet</translation>
    </message>
</context>
<context>
    <name>ConversationActions</name>
    <message>
        <source>&amp;Conversation</source>
        <translation>A&amp;nruf</translation>
    </message>
    <message>
        <source>&amp;Previous conversation</source>
        <translation>&amp;Vorheriger Anruf</translation>
    </message>
    <message>
        <source>&amp;Next conversation</source>
        <translation>&amp;Nächster Anruf</translation>
    </message>
    <message>
        <source>Copy conversation &amp;id</source>
        <translation>Anruf-&amp;ID kopieren</translation>
    </message>
    <message>
        <source>&amp;Transcript coverage…</source>
        <translation>Abdeckung mit &amp;Transkripten…</translation>
    </message>
    <message>
        <source>N&amp;otify when transcripts become ready</source>
        <translation>&amp;Benachrichtigen, wenn Transkripte verfügbar werden</translation>
    </message>
    <message>
        <source>Copy Genesys Cloud &amp;address</source>
        <translation>&amp;Adresse in Genesys Cloud kopieren</translation>
    </message>
    <message>
        <source>S&amp;wap Agent and Customer</source>
        <translation>Agent und &amp;Kunde tauschen</translation>
    </message>
    <message>
        <source>&amp;Keep all calls of this period</source>
        <translation>Alle Anrufe dieses Zeitraums be&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Reviewed</source>
        <translation>&amp;Geprüft</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>&amp;Stern</translation>
    </message>
    <message>
        <source>Ta&amp;gs…</source>
        <translation>Sch&amp;lagwörter…</translation>
    </message>
    <message>
        <source>Note on the &amp;call…</source>
        <translation>Notiz zum An&amp;ruf…</translation>
    </message>
    <message>
        <source>Note on the p&amp;hrase…</source>
        <translation>Notiz zur Äuß&amp;erung…</translation>
    </message>
    <message>
        <source>Next not re&amp;viewed</source>
        <translation>Nächster &amp;ungeprüfter</translation>
    </message>
    <message>
        <source>Rena&amp;me speakers…</source>
        <translation>S&amp;precher umbenennen…</translation>
    </message>
</context>
<context>
    <name>ConversationCells</name>
    <message>
        <source>Reviewed</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>Who spoke when; drawn for calls whose transcript was fetched since the program started</source>
        <translation>Wer wann sprach; gezeichnet für Anrufe, deren Transkript seit dem Programmstart geholt wurde</translation>
    </message>
</context>
<context>
    <name>ConversationText</name>
    <message>
        <source>Inbound</source>
        <translation>Eingehend</translation>
    </message>
    <message>
        <source>Outbound</source>
        <translation>Ausgehend</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Aus</translation>
    </message>
</context>
<context>
    <name>CoverageReport</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n Anruf</numerusform>
            <numerusform>%n Anrufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transcript(s)</source>
        <translation>
            <numerusform>%n Transkript</numerusform>
            <numerusform>%n Transkripte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without</source>
        <translation>
            <numerusform>%n ohne</numerusform>
            <numerusform>%n ohne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not asked for yet</source>
        <translation>
            <numerusform>%n noch nicht abgefragt</numerusform>
            <numerusform>%n noch nicht abgefragt</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two counts</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>DemoConsent</name>
    <message>
        <source>There is no such application.</source>
        <translation>Diese Anwendung gibt es nicht.</translation>
    </message>
    <message>
        <source>The application names an address that is not its.</source>
        <translation>Die Anwendung nennt eine Adresse, die nicht die ihre ist.</translation>
    </message>
    <message>
        <source>May Readback read the calls of %1 for you?</source>
        <translation>Darf Readback die Anrufe von %1 für Sie lesen?</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Ablehnen</translation>
    </message>
</context>
<context>
    <name>DemoRights</name>
    <message>
        <source>There is no right &quot;%1&quot; to deny; there is %2.</source>
        <translation>Es gibt kein Recht „%1“, das sich verweigern ließe; es gibt %2.</translation>
    </message>
</context>
<context>
    <name>DemoServer</name>
    <message>
        <source>The demo server cannot listen: the port is taken.</source>
        <translation>Der Demoserver kann nicht starten: Der Port ist belegt.</translation>
    </message>
</context>
<context>
    <name>DemoServerProgram</name>
    <message>
        <source>The demo organisation of Readback as a server on 127.0.0.1. It speaks both APIs.</source>
        <translation>Die Demo-Organisation von Readback als Server auf 127.0.0.1. Er spricht beide APIs.</translation>
    </message>
    <message>
        <source>Port of login and API; 0: any free one.</source>
        <translation>Port für Anmeldung und API; 0: ein beliebiger freier.</translation>
    </message>
    <message>
        <source>The OAuth client id to accept.</source>
        <translation>Die Client-ID, die angenommen wird.</translation>
    </message>
    <message>
        <source>The secret to accept.</source>
        <translation>Das Client-Secret, das angenommen wird.</translation>
    </message>
    <message>
        <source>Generated calls beside the hand-written ones.</source>
        <translation>Anzahl erzeugter Anrufe neben den handgeschriebenen.</translation>
    </message>
    <message>
        <source>Seed of the generated calls.</source>
        <translation>Startwert für die erzeugten Anrufe.</translation>
    </message>
    <message>
        <source>Base URL:      </source>
        <translation>Basis-URL:     </translation>
    </message>
    <message>
        <source>Client id:     </source>
        <translation>Client-ID:     </translation>
    </message>
    <message>
        <source>Client secret: </source>
        <translation>Client-Secret: </translation>
    </message>
    <message>
        <source>Stop with Ctrl+C.</source>
        <translation>Beenden mit Strg+C.</translation>
    </message>
    <message>
        <source>A value is missing or not usable; see --help.</source>
        <translation>Ein Wert fehlt oder ist unbrauchbar; siehe --help.</translation>
    </message>
    <message>
        <source>How many days back the generated calls reach.</source>
        <translation>Wie viele Tage die erzeugten Anrufe zurückreichen.</translation>
    </message>
    <message>
        <source>Refuse these rights, as an account that lacks them does: %1.</source>
        <translation>Diese Rechte verweigern, so wie ein Konto, dem sie fehlen: %1.</translation>
    </message>
    <message>
        <source>Seconds until a late transcript is ready.</source>
        <translation>Sekunden, bis ein verspätetes Transkript bereit ist.</translation>
    </message>
    <message>
        <source>The OAuth client id for signing in as a user.</source>
        <translation>Die OAuth-Client-ID für die Anmeldung als Benutzer.</translation>
    </message>
    <message>
        <source>What to answer to a sign-in: ask, allow or deny.</source>
        <translation>Was auf eine Anmeldung geantwortet wird: ask (fragen), allow (erlauben) oder deny (ablehnen).</translation>
    </message>
    <message>
        <source>User client:   </source>
        <translation>Benutzerclient: </translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Correlation id: %1</source>
        <translation>Korrelations-ID: %1</translation>
    </message>
</context>
<context>
    <name>EditActions</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Filter the list</source>
        <translation>Liste &amp;filtern</translation>
    </message>
    <message>
        <source>Fin&amp;d in the conversation</source>
        <translation>Im Anruf &amp;suchen</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Nächster Treffer</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>&amp;Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Find the &amp;selected words</source>
        <translation>&amp;Markierte Wörter suchen</translation>
    </message>
    <message>
        <source>Copy as plain &amp;text</source>
        <translation>Als reinen &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Copy with sp&amp;eaker and time</source>
        <translation>Mit S&amp;precher und Zeit kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown &amp;quote</source>
        <translation>Als Markdown-&amp;Zitat kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;link to this phrase</source>
        <translation>&amp;Link zu dieser Äußerung kopieren</translation>
    </message>
    <message>
        <source>Search e&amp;very transcript</source>
        <translation>Alle Transkripte d&amp;urchsuchen</translation>
    </message>
    <message>
        <source>Next &amp;hit of the search</source>
        <translation>Nächster Tr&amp;effer der Suche</translation>
    </message>
    <message>
        <source>Previous hit &amp;of the search</source>
        <translation>V&amp;origer Treffer der Suche</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Wieder&amp;holen</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the network connection and try again.</source>
        <translation>Prüfen Sie die Netzwerkverbindung und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Try again; if it stays slow, check the network or the proxy.</source>
        <translation>Versuchen Sie es erneut; bleibt es langsam, prüfen Sie das Netzwerk oder den Proxy.</translation>
    </message>
    <message>
        <source>No secure connection could be made.</source>
        <translation>Es konnte keine sichere Verbindung hergestellt werden.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock, the proxy and the region in the settings.</source>
        <translation>Prüfen Sie die Uhr dieses Computers, den Proxy und die Region in den Einstellungen.</translation>
    </message>
    <message>
        <source>The proxy refused the connection.</source>
        <translation>Der Proxy hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>Check the system&apos;s proxy settings.</source>
        <translation>Prüfen Sie die Proxy-Einstellungen des Systems.</translation>
    </message>
    <message>
        <source>The server refused the client id or secret.</source>
        <translation>Der Server hat die Client-ID oder das Client-Secret abgelehnt.</translation>
    </message>
    <message>
        <source>Open the settings and check region, client id and secret.</source>
        <translation>Öffnen Sie die Einstellungen und prüfen Sie Region, Client-ID und Client-Secret.</translation>
    </message>
    <message>
        <source>A permission is missing.</source>
        <translation>Eine Berechtigung fehlt.</translation>
    </message>
    <message>
        <source>Ask an administrator to add the permission to the OAuth client&apos;s role.</source>
        <translation>Bitten Sie die Administration, der Rolle des OAuth-Clients die Berechtigung hinzuzufügen.</translation>
    </message>
    <message>
        <source>The server does not know this conversation.</source>
        <translation>Der Server kennt diesen Anruf nicht.</translation>
    </message>
    <message>
        <source>Refresh the list; it may have been deleted.</source>
        <translation>Aktualisieren Sie die Liste; vielleicht wurde es gelöscht.</translation>
    </message>
    <message>
        <source>The transcript is not available yet.</source>
        <translation>Das Transkript ist noch nicht verfügbar.</translation>
    </message>
    <message>
        <source>Try again later; most transcripts are ready minutes after the call.</source>
        <translation>Versuchen Sie es später erneut; die meisten Transkripte sind wenige Minuten nach dem Anruf fertig.</translation>
    </message>
    <message>
        <source>This call has no transcript.</source>
        <translation>Dieser Anruf hat kein Transkript.</translation>
    </message>
    <message>
        <source>Transcription may be off for the queue, or the call was too short.</source>
        <translation>Vielleicht ist die Transkription für die Warteschlange ausgeschaltet, oder der Anruf war zu kurz.</translation>
    </message>
    <message>
        <source>The server asks for a pause: too many requests.</source>
        <translation>Der Server verlangt eine Pause: zu viele Anfragen.</translation>
    </message>
    <message>
        <source>Wait until the time given, then try again.</source>
        <translation>Warten Sie bis zum angegebenen Zeitpunkt und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The server reports a problem of its own.</source>
        <translation>Der Server meldet einen internen Fehler.</translation>
    </message>
    <message>
        <source>Try again later; if it stays, give the support the correlation id.</source>
        <translation>Versuchen Sie es später erneut; bleibt der Fehler bestehen, nennen Sie dem Support die Korrelations-ID.</translation>
    </message>
    <message>
        <source>The server&apos;s answer could not be understood.</source>
        <translation>Die Antwort des Servers ist unverständlich.</translation>
    </message>
    <message>
        <source>Check region and API in the settings; if they are right, report this.</source>
        <translation>Prüfen Sie Region und API in den Einstellungen; sind sie richtig, melden Sie diesen Fehler bitte.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is too large.</source>
        <translation>Die Antwort des Servers ist zu groß.</translation>
    </message>
    <message>
        <source>Choose a shorter period; for a single call, report this.</source>
        <translation>Wählen Sie einen kürzeren Zeitraum; bei einem einzelnen Anruf melden Sie diesen Fehler bitte.</translation>
    </message>
    <message>
        <source>The server tried to send us elsewhere (unexpected redirect).</source>
        <translation>Der Server wollte an eine andere Adresse weiterleiten (unerwartete Umleitung).</translation>
    </message>
    <message>
        <source>Check the region in the settings and the network&apos;s sign-in page.</source>
        <translation>Prüfen Sie die Region in den Einstellungen und die Anmeldeseite des Netzwerks.</translation>
    </message>
    <message>
        <source>This computer refused to store the data.</source>
        <translation>Die Daten konnten auf diesem Computer nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Check free space and permissions, or choose another folder.</source>
        <translation>Prüfen Sie freien Speicherplatz und Zugriffsrechte oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The local archive cannot be used.</source>
        <translation>Das lokale Archiv kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Readback goes on without it; reading from the server still works.</source>
        <translation>Readback arbeitet ohne es weiter; das Lesen vom Server funktioniert weiterhin.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The request ended without an answer.</source>
        <translation>Die Anfrage endete ohne Antwort.</translation>
    </message>
    <message>
        <source>Try again; please report this, it is a fault in Readback.</source>
        <translation>Versuchen Sie es erneut; bitte melden Sie dies, es ist ein Fehler in Readback.</translation>
    </message>
    <message>
        <source> (Correlation id: %1)</source>
        <translation> (Korrelations-ID: %1)</translation>
    </message>
</context>
<context>
    <name>EvidenceActions</name>
    <message>
        <source>Evi&amp;dence</source>
        <translation>Be&amp;lege</translation>
    </message>
    <message>
        <source>&amp;Add to the basket</source>
        <translation>In den Korb &amp;legen</translation>
    </message>
    <message>
        <source>&amp;Evidence basket</source>
        <translation>&amp;Belegkorb</translation>
    </message>
    <message>
        <source>&amp;Checklist of the call</source>
        <translation>&amp;Checkliste des Anrufs</translation>
    </message>
    <message>
        <source>&amp;Phrase checklists…</source>
        <translation>Checklisten für &amp;Formulierungen…</translation>
    </message>
    <message>
        <source>Check all &amp;listed calls that are kept</source>
        <translation>Alle aufbewahrten Anrufe der Liste &amp;prüfen</translation>
    </message>
</context>
<context>
    <name>ExportTally</name>
    <message numerus="yes">
        <source>%n saved</source>
        <translation>
            <numerusform>%n gespeichert</numerusform>
            <numerusform>%n gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not ready</source>
        <translation>
            <numerusform>%n noch nicht verfügbar</numerusform>
            <numerusform>%n noch nicht verfügbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a transcript</source>
        <translation>
            <numerusform>%n ohne Transkript</numerusform>
            <numerusform>%n ohne Transkript</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n abgebrochen</numerusform>
            <numerusform>%n abgebrochen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>counts of outcomes, total</comment>
        <translation>Insgesamt %2: %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two counts</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Export &amp;all shown…</source>
        <translation>Alle an&amp;gezeigten exportieren…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>Open the &amp;demo</source>
        <translation>&amp;Demo öffnen</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>E&amp;instellungen…</translation>
    </message>
    <message>
        <source>Sign &amp;in…</source>
        <translation>A&amp;nmelden…</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>Abme&amp;lden</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Druc&amp;ken…</translation>
    </message>
    <message>
        <source>Print pre&amp;view</source>
        <translation>Druck&amp;vorschau</translation>
    </message>
</context>
<context>
    <name>FolderTarget</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
</context>
<context>
    <name>FollowedMarks</name>
    <message>
        <source>The archive does not answer.</source>
        <translation>Das Archiv antwortet nicht.</translation>
    </message>
</context>
<context>
    <name>FoundText</name>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 hits</source>
        <comment>more than 1,000,000</comment>
        <translation>%1 Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>The expression is not complete: %1</source>
        <translation>Der Ausdruck ist unvollständig: %1</translation>
    </message>
    <message>
        <source>Mistake in the expression at character %1: %2</source>
        <translation>Fehler im Ausdruck bei Zeichen %1: %2</translation>
    </message>
    <message>
        <source>This expression takes too long in this call. There may be more hits; a simpler expression finds them all.</source>
        <translation>Dieser Ausdruck braucht in diesem Anruf zu lange. Es kann weitere Treffer geben; ein einfacherer Ausdruck findet alle.</translation>
    </message>
</context>
<context>
    <name>Genesys</name>
    <message>
        <source>The OAuth client may not list calls: it lacks the permission analytics:conversationDetail:view.</source>
        <translation>Der OAuth-Client darf keine Anrufe auflisten: Ihm fehlt die Berechtigung analytics:conversationDetail:view.</translation>
    </message>
    <message>
        <source>The server&apos;s list has no end: it sends the same page again.</source>
        <translation>Die Liste des Servers nimmt kein Ende: Er sendet dieselbe Seite noch einmal.</translation>
    </message>
    <message>
        <source>There are more calls than can be listed: choose a shorter period.</source>
        <translation>Es gibt mehr Anrufe, als aufgelistet werden können: Wählen Sie einen kürzeren Zeitraum.</translation>
    </message>
    <message>
        <source>The OAuth client may not look up users: agents are shown by their id.</source>
        <translation>Der OAuth-Client darf keine Benutzer nachschlagen: Agenten werden mit ihrer ID angezeigt.</translation>
    </message>
    <message>
        <source>The names of some agents could not be looked up.</source>
        <translation>Die Namen einiger Agenten konnten nicht nachgeschlagen werden.</translation>
    </message>
    <message>
        <source>Queues are shown by their id: the OAuth client lacks the permission routing:queue:view.</source>
        <translation>Warteschlangen werden mit ihrer ID angezeigt: Dem OAuth-Client fehlt die Berechtigung routing:queue:view.</translation>
    </message>
    <message>
        <source>The names of some queues could not be looked up.</source>
        <translation>Die Namen einiger Warteschlangen konnten nicht nachgeschlagen werden.</translation>
    </message>
    <message>
        <source>The server answers, but does not speak the platform API.</source>
        <translation>Der Server antwortet, spricht aber nicht die Plattform-API.</translation>
    </message>
    <message>
        <source>The OAuth client may not read the details of calls: it lacks the permission analytics:conversationDetail:view.</source>
        <translation>Der OAuth-Client darf keine Anrufdetails lesen: Ihm fehlt die Berechtigung analytics:conversationDetail:view.</translation>
    </message>
    <message>
        <source>The storage refused the transcript although its address was fresh.</source>
        <translation>Der Speicherdienst hat das Transkript verweigert, obwohl dessen Adresse frisch war.</translation>
    </message>
    <message>
        <source>The server names a place for the transcript that is not safe to open.</source>
        <translation>Der Server nennt für das Transkript einen Ort, der nicht gefahrlos geöffnet werden kann.</translation>
    </message>
    <message>
        <source>The OAuth client may not read transcripts: it needs the permissions recording:recording:view and speechAndTextAnalytics:data:view.</source>
        <translation>Der OAuth-Client darf keine Transkripte lesen: Er braucht die Berechtigungen recording:recording:view und speechAndTextAnalytics:data:view.</translation>
    </message>
    <message>
        <source>This is not the id of a conversation.</source>
        <translation>Das ist keine Anruf-ID.</translation>
    </message>
    <message>
        <source>The OAuth client may not list calls: it lacks the permission analytics:conversation:view.</source>
        <translation>Der OAuth-Client darf keine Anrufe auflisten: Ihm fehlt die Berechtigung analytics:conversation:view.</translation>
    </message>
    <message>
        <source>The server&apos;s list has no end: it names the same next page again.</source>
        <translation>Die Liste des Servers nimmt kein Ende: Er nennt dieselbe nächste Seite noch einmal.</translation>
    </message>
    <message>
        <source>The OAuth client may not read transcripts: it lacks the permission analytics:speech:view.</source>
        <translation>Der OAuth-Client darf keine Transkripte lesen: Ihm fehlt die Berechtigung analytics:speech:view.</translation>
    </message>
    <message>
        <source>There is no agent whose name contains “%1”.</source>
        <translation>Es gibt keinen Agenten, dessen Name „%1“ enthält.</translation>
    </message>
    <message>
        <source>There is no queue whose name contains “%1”.</source>
        <translation>Es gibt keine Warteschlange, deren Name „%1“ enthält.</translation>
    </message>
    <message>
        <source>The call with this id did not begin within the period.</source>
        <translation>Der Anruf mit dieser ID hat nicht in diesem Zeitraum begonnen.</translation>
    </message>
    <message>
        <source>The names that you filter by cannot be looked up, so calls may be missing.</source>
        <translation>Die Namen, nach denen Sie filtern, lassen sich nicht nachschlagen; es können Anrufe fehlen.</translation>
    </message>
    <message>
        <source>The server could not prepare the long list: the calls were listed part by part.</source>
        <translation>Der Server konnte die lange Liste nicht vorbereiten: Die Anrufe wurden abschnittsweise aufgelistet.</translation>
    </message>
    <message>
        <source>The server did not finish the list.</source>
        <translation>Der Server hat die Liste nicht fertiggestellt.</translation>
    </message>
    <message>
        <source>Wrap-ups are shown by their id: the OAuth client lacks the permission routing:wrapupCode:view.</source>
        <translation>Abschlusscodes werden mit ihrer ID angezeigt: Dem OAuth-Client fehlt die Berechtigung routing:wrapupCode:view.</translation>
    </message>
    <message>
        <source>The names of some wrap-ups could not be looked up.</source>
        <translation>Die Namen einiger Abschlusscodes konnten nicht nachgeschlagen werden.</translation>
    </message>
    <message>
        <source>No wrap-up in time</source>
        <translation>Kein Abschluss innerhalb der Zeit</translation>
    </message>
    <message>
        <source>Wrap-up skipped</source>
        <translation>Abschluss übersprungen</translation>
    </message>
    <message>
        <source>Dialler: no agent reached</source>
        <translation>Dialer: kein Agent erreicht</translation>
    </message>
    <message>
        <source>Dialler: no answer</source>
        <translation>Dialer: keine Antwort</translation>
    </message>
    <message>
        <source>Dialler: busy</source>
        <translation>Dialer: besetzt</translation>
    </message>
    <message>
        <source>Dialler: answering machine</source>
        <translation>Dialer: Anrufbeantworter</translation>
    </message>
    <message>
        <source>This API tells only when calls were and how long they took, so nothing passes a filter by queue, agent, direction, number or wrap-up.</source>
        <translation>Diese API teilt nur mit, wann Anrufe stattfanden und wie lange sie dauerten; deshalb erfüllt kein Anruf einen Filter nach Warteschlange, Agent, Richtung, Nummer oder Abschlusscode.</translation>
    </message>
</context>
<context>
    <name>GoActions</name>
    <message>
        <source>&amp;Go</source>
        <translation>Gehe &amp;zu</translation>
    </message>
    <message>
        <source>&amp;Next turn</source>
        <translation>&amp;Nächster Beitrag</translation>
    </message>
    <message>
        <source>&amp;Previous turn</source>
        <translation>&amp;Voriger Beitrag</translation>
    </message>
    <message>
        <source>Next &amp;silence</source>
        <translation>Nächste &amp;Stille</translation>
    </message>
    <message>
        <source>Previous s&amp;ilence</source>
        <translation>Vorige St&amp;ille</translation>
    </message>
    <message>
        <source>Next ne&amp;gative phrase</source>
        <translation>Nächste ne&amp;gative Äußerung</translation>
    </message>
    <message>
        <source>Previous n&amp;egative phrase</source>
        <translation>Vorige n&amp;egative Äußerung</translation>
    </message>
    <message>
        <source>Next &amp;topic</source>
        <translation>Nächstes &amp;Thema</translation>
    </message>
    <message>
        <source>Previous t&amp;opic</source>
        <translation>Voriges The&amp;ma</translation>
    </message>
    <message>
        <source>Next p&amp;art of the window</source>
        <translation>Nächster &amp;Bereich des Fensters</translation>
    </message>
    <message>
        <source>Previous pa&amp;rt of the window</source>
        <translation>Vo&amp;riger Bereich des Fensters</translation>
    </message>
</context>
<context>
    <name>HelpActions</name>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Connection report…</source>
        <translation>&amp;Verbindungsbericht…</translation>
    </message>
    <message>
        <source>&amp;About Readback</source>
        <translation>Ü&amp;ber Readback</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>HitCounts</name>
    <message>
        <source>%1 in %2</source>
        <comment>3 hits in 2 calls</comment>
        <translation>%1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln Anruf</numerusform>
            <numerusform>%Ln Anrufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln hit(s)</source>
        <translation>
            <numerusform>Mehr als %Ln Treffer</numerusform>
            <numerusform>Mehr als %Ln Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) could not be read; opening one fetches it again.</source>
        <translation>
            <numerusform>%Ln Anruf war nicht lesbar; beim Öffnen wird er neu abgerufen.</numerusform>
            <numerusform>%Ln Anrufe waren nicht lesbar; beim Öffnen werden sie neu abgerufen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>two sentences</comment>
        <translation>%1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the calls could not be read; opening one fetches it again.</source>
        <translation>
            <numerusform>%Ln dieser Anrufe war nicht lesbar; beim Öffnen wird er neu abgerufen.</numerusform>
            <numerusform>%Ln dieser Anrufe waren nicht lesbar; beim Öffnen werden sie neu abgerufen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitText</name>
    <message>
        <source>%1 at %2: %3. Agent %4, queue %5, %6</source>
        <comment>a hit in a line: speaker, time, words</comment>
        <translation>%1 bei %2: %3. Agent %4, Warteschlange %5, %6</translation>
    </message>
</context>
<context>
    <name>Http</name>
    <message>
        <source>The server says: %1</source>
        <translation>Der Server meldet: %1</translation>
    </message>
    <message>
        <source>The server refused the request (%1): %2</source>
        <translation>Der Server hat die Anfrage abgelehnt (%1): %2</translation>
    </message>
    <message>
        <source>The server refused the request (%1).</source>
        <translation>Der Server hat die Anfrage abgelehnt (%1).</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The name %1 is not known in the network.</source>
        <translation>Der Name %1 ist im Netzwerk nicht bekannt.</translation>
    </message>
    <message>
        <source>The connection to %1 broke.</source>
        <translation>Die Verbindung zu %1 ist abgebrochen.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made.</source>
        <translation>Es konnte keine sichere Verbindung zu %1 hergestellt werden.</translation>
    </message>
    <message>
        <source>%1 sent a page instead of data (unexpected content type). Is there a sign-in page between this computer and the server?</source>
        <translation>%1 hat eine Webseite statt Daten gesendet (unerwarteter Inhaltstyp). Steht zwischen diesem Computer und dem Server eine Anmeldeseite?</translation>
    </message>
    <message>
        <source>%1 answered without any data.</source>
        <translation>%1 hat ohne Daten geantwortet.</translation>
    </message>
    <message>
        <source>The server named an address that Readback does not go to.</source>
        <translation>Der Server hat eine Adresse genannt, die Readback nicht aufruft.</translation>
    </message>
    <message>
        <source>The sign-in answer holds no usable token.</source>
        <translation>Die Antwort auf die Anmeldung enthält kein brauchbares Token.</translation>
    </message>
    <message>
        <source>The server refused the sign-in: %1</source>
        <translation>Der Server hat die Anmeldung abgelehnt: %1</translation>
    </message>
    <message>
        <source>There is no sign-in at this address.</source>
        <translation>Unter dieser Adresse gibt es keine Anmeldung.</translation>
    </message>
    <message>
        <source>The client id and the secret must be there and hold no blanks or special characters.</source>
        <translation>Client-ID und Client-Secret müssen angegeben sein und dürfen weder Leer- noch Sonderzeichen enthalten.</translation>
    </message>
    <message>
        <source>The sign-in address is not a secure one.</source>
        <translation>Die Anmeldeadresse ist nicht sicher.</translation>
    </message>
    <message>
        <source>The proxy %1 wants a sign-in.</source>
        <translation>Der Proxy %1 verlangt eine Anmeldung.</translation>
    </message>
    <message>
        <source>The proxy %1 does not connect to the server.</source>
        <translation>Der Proxy %1 stellt keine Verbindung zum Server her.</translation>
    </message>
    <message>
        <source>The system did not say in time whether there is a proxy, so that it was tried without one.</source>
        <translation>Das System hat nicht rechtzeitig mitgeteilt, ob es einen Proxy gibt; daher wurde es ohne versucht.</translation>
    </message>
    <message>
        <source>The OAuth client lacks a scope.</source>
        <translation>Dem OAuth-Client fehlt ein Scope.</translation>
    </message>
    <message>
        <source>Ask an administrator to give the OAuth client that scope, then sign in again.</source>
        <translation>Bitten Sie die Administration, dem OAuth-Client diesen Scope zu geben, und melden Sie sich dann neu an.</translation>
    </message>
    <message>
        <source>Your sign-in has ended.</source>
        <translation>Ihre Anmeldung ist abgelaufen.</translation>
    </message>
    <message>
        <source>Sign in again in Readback.</source>
        <translation>Melden Sie sich in Readback neu an.</translation>
    </message>
</context>
<context>
    <name>JsonReader</name>
    <message>
        <source>The server&apos;s answer is nested too deeply (%L1 bytes).</source>
        <translation>Die Antwort des Servers ist zu tief verschachtelt (%L1 Byte).</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not valid JSON (%L1 bytes).</source>
        <translation>Die Antwort des Servers ist kein gültiges JSON (%L1 Byte).</translation>
    </message>
    <message>
        <source>In the server&apos;s answer “%1” is missing or not what it should be.</source>
        <translation>In der Antwort des Servers fehlt „%1“ oder ist nicht wie erwartet.</translation>
    </message>
</context>
<context>
    <name>Keychain</name>
    <message>
        <source>Unlock or start the keychain and try again, or keep the secret for this run only.</source>
        <translation>Entsperren oder starten Sie den Schlüsselbund und versuchen Sie es erneut, oder behalten Sie das Client-Secret nur bis zum Beenden.</translation>
    </message>
    <message>
        <source>Access to the keychain was denied.</source>
        <translation>Der Zugriff auf den Schlüsselbund wurde verweigert.</translation>
    </message>
    <message>
        <source>The keychain is locked or refuses access.</source>
        <translation>Der Schlüsselbund ist gesperrt oder verweigert den Zugriff.</translation>
    </message>
    <message>
        <source>There is no keychain on this computer.</source>
        <translation>Auf diesem Computer gibt es keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>The keychain cannot be used.</source>
        <translation>Der Schlüsselbund kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>The keychain cannot be used: %1</source>
        <translation>Der Schlüsselbund kann nicht verwendet werden: %1</translation>
    </message>
    <message>
        <source>The keychain did not answer within 10 seconds.</source>
        <translation>Der Schlüsselbund hat nicht innerhalb von 10 Sekunden geantwortet.</translation>
    </message>
    <message>
        <source>If it asks for a password, answer it and try again; or keep the secret for this run only.</source>
        <translation>Falls er nach einem Passwort fragt, geben Sie es ein und versuchen Sie es erneut; oder behalten Sie das Client-Secret nur bis zum Beenden.</translation>
    </message>
</context>
<context>
    <name>Manifest</name>
    <message>
        <source>The folder holds a manifest.json that Readback did not write.</source>
        <translation>Der Ordner enthält eine manifest.json, die nicht von Readback stammt.</translation>
    </message>
</context>
<context>
    <name>MarkChangeText</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo mark as reviewed</source>
        <translation>&amp;Rückgängig: als geprüft markieren</translation>
    </message>
    <message>
        <source>&amp;Undo mark as not reviewed</source>
        <translation>&amp;Rückgängig: als ungeprüft markieren</translation>
    </message>
    <message>
        <source>&amp;Undo star</source>
        <translation>&amp;Rückgängig: Stern setzen</translation>
    </message>
    <message>
        <source>&amp;Undo take away star</source>
        <translation>&amp;Rückgängig: Stern entfernen</translation>
    </message>
    <message>
        <source>&amp;Undo change of tags</source>
        <translation>&amp;Rückgängig: Schlagwörter ändern</translation>
    </message>
    <message>
        <source>&amp;Undo note on the call</source>
        <translation>&amp;Rückgängig: Notiz zum Anruf</translation>
    </message>
    <message>
        <source>&amp;Undo note on the phrase</source>
        <translation>&amp;Rückgängig: Notiz zur Äußerung</translation>
    </message>
    <message>
        <source>&amp;Undo swap of Agent and Customer</source>
        <translation>&amp;Rückgängig: Agent und Kunde tauschen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Wieder&amp;holen</translation>
    </message>
    <message>
        <source>&amp;Redo mark as reviewed</source>
        <translation>Wieder&amp;holen: als geprüft markieren</translation>
    </message>
    <message>
        <source>&amp;Redo mark as not reviewed</source>
        <translation>Wieder&amp;holen: als ungeprüft markieren</translation>
    </message>
    <message>
        <source>&amp;Redo star</source>
        <translation>Wieder&amp;holen: Stern setzen</translation>
    </message>
    <message>
        <source>&amp;Redo take away star</source>
        <translation>Wieder&amp;holen: Stern entfernen</translation>
    </message>
    <message>
        <source>&amp;Redo change of tags</source>
        <translation>Wieder&amp;holen: Schlagwörter ändern</translation>
    </message>
    <message>
        <source>&amp;Redo note on the call</source>
        <translation>Wieder&amp;holen: Notiz zum Anruf</translation>
    </message>
    <message>
        <source>&amp;Redo note on the phrase</source>
        <translation>Wieder&amp;holen: Notiz zur Äußerung</translation>
    </message>
    <message>
        <source>&amp;Redo swap of Agent and Customer</source>
        <translation>Wieder&amp;holen: Agent und Kunde tauschen</translation>
    </message>
    <message>
        <source>&amp;Undo names of speakers</source>
        <translation>&amp;Rückgängig: Namen der Sprecher</translation>
    </message>
    <message>
        <source>&amp;Redo names of speakers</source>
        <translation>Wieder&amp;holen: Namen der Sprecher</translation>
    </message>
</context>
<context>
    <name>Narrow</name>
    <message>
        <source>%1 to %2 long</source>
        <translation>%1 bis %2 lang</translation>
    </message>
    <message>
        <source>%1 or longer</source>
        <translation>%1 oder länger</translation>
    </message>
    <message>
        <source>%1 or shorter</source>
        <translation>%1 oder kürzer</translation>
    </message>
    <message>
        <source>inbound</source>
        <translation>eingehend</translation>
    </message>
    <message>
        <source>outbound</source>
        <translation>ausgehend</translation>
    </message>
    <message>
        <source>id: %1</source>
        <translation>ID: %1</translation>
    </message>
    <message>
        <source>queue: %1</source>
        <translation>Warteschlange: %1</translation>
    </message>
    <message>
        <source>agent: %1</source>
        <translation>Agent: %1</translation>
    </message>
    <message>
        <source>number: %1</source>
        <translation>Nummer: %1</translation>
    </message>
    <message>
        <source>wrap-up: %1</source>
        <translation>Abschlusscode: %1</translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
</context>
<context>
    <name>PhraseMarks</name>
    <message>
        <source>Negative sentiment</source>
        <translation>Negative Stimmung</translation>
    </message>
    <message>
        <source>Positive sentiment</source>
        <translation>Positive Stimmung</translation>
    </message>
    <message>
        <source>Topic: %1</source>
        <translation>Thema: %1</translation>
    </message>
</context>
<context>
    <name>PrintPages</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
</context>
<context>
    <name>ProfileArchive</name>
    <message>
        <source>Not everything could be removed from %1.</source>
        <translation>Aus %1 konnte nicht alles entfernt werden.</translation>
    </message>
</context>
<context>
    <name>ProfileCheck</name>
    <message>
        <source>Give the connection a name.</source>
        <translation>Geben Sie der Verbindung einen Namen.</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>Der Name ist zu lang.</translation>
    </message>
    <message>
        <source>The name holds a character that cannot be shown.</source>
        <translation>Der Name enthält ein Zeichen, das nicht dargestellt werden kann.</translation>
    </message>
    <message>
        <source>Another connection has this name.</source>
        <translation>Eine andere Verbindung trägt diesen Namen bereits.</translation>
    </message>
    <message>
        <source>Only letters, digits and signs without spaces or line breaks are possible here. Copy it again.</source>
        <translation>Hier sind nur Buchstaben, Ziffern und Zeichen ohne Leerzeichen und Zeilenumbrüche möglich. Kopieren Sie den Wert erneut.</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>Die Eingabe ist zu lang.</translation>
    </message>
    <message>
        <source>Enter the server&apos;s address, with https://.</source>
        <translation>Geben Sie die Adresse des Servers mit https:// ein.</translation>
    </message>
    <message>
        <source>Enter the OAuth client&apos;s id.</source>
        <translation>Geben Sie die ID des OAuth-Clients ein.</translation>
    </message>
    <message>
        <source>Enter the OAuth client&apos;s secret.</source>
        <translation>Geben Sie das Client-Secret des OAuth-Clients ein.</translation>
    </message>
</context>
<context>
    <name>ProfileLinks</name>
    <message>
        <source>The tutorial API has no pages of conversations.</source>
        <translation>Die Tutorial-API hat keine Seiten für Anrufe.</translation>
    </message>
    <message>
        <source>Only the regions of Genesys Cloud have pages of conversations; this profile names a server of its own.</source>
        <translation>Nur die Regionen der Genesys Cloud haben Seiten für Anrufe; dieses Profil nennt einen eigenen Server.</translation>
    </message>
</context>
<context>
    <name>Region</name>
    <message>
        <source>Check the region or the server&apos;s address in the settings.</source>
        <translation>Prüfen Sie die Region oder die Serveradresse in den Einstellungen.</translation>
    </message>
    <message>
        <source>This is no known region of Genesys Cloud.</source>
        <translation>Das ist keine bekannte Region von Genesys Cloud.</translation>
    </message>
    <message>
        <source>This is no usable server address.</source>
        <translation>Das ist keine brauchbare Serveradresse.</translation>
    </message>
    <message>
        <source>A server address is a scheme, a host and perhaps a port, and nothing else.</source>
        <translation>Eine Serveradresse besteht nur aus Schema, Host und gegebenenfalls Port.</translation>
    </message>
    <message>
        <source>This address is not one of a server.</source>
        <translation>Diese Adresse ist keine Serveradresse.</translation>
    </message>
    <message>
        <source>A server address begins with https:// (http:// only on this computer).</source>
        <translation>Eine Serveradresse beginnt mit https:// (http:// nur auf diesem Computer).</translation>
    </message>
</context>
<context>
    <name>ScoresText</name>
    <message>
        <source>Sentiment %1, declining</source>
        <translation>Stimmung %1, sinkend</translation>
    </message>
    <message>
        <source>Sentiment %1, slightly declining</source>
        <translation>Stimmung %1, leicht sinkend</translation>
    </message>
    <message>
        <source>Sentiment %1, unchanged</source>
        <translation>Stimmung %1, unverändert</translation>
    </message>
    <message>
        <source>Sentiment %1, slightly improving</source>
        <translation>Stimmung %1, leicht steigend</translation>
    </message>
    <message>
        <source>Sentiment %1, improving</source>
        <translation>Stimmung %1, steigend</translation>
    </message>
    <message>
        <source>Sentiment %1</source>
        <translation>Stimmung %1</translation>
    </message>
    <message>
        <source>Agent %1%</source>
        <translation>Agent %1&#xa0;%</translation>
    </message>
    <message>
        <source>Customer %1%</source>
        <translation>Kunde %1&#xa0;%</translation>
    </message>
    <message>
        <source>Silence %1%</source>
        <translation>Stille %1&#xa0;%</translation>
    </message>
    <message>
        <source>Overtalk %1%</source>
        <translation>Gleichzeitig %1&#xa0;%</translation>
    </message>
    <message>
        <source>Empathy %1</source>
        <translation>Empathie %1</translation>
    </message>
    <message>
        <source>Share of the call in which an agent spoke</source>
        <translation>Anteil des Anrufs, in dem ein Agent sprach</translation>
    </message>
    <message>
        <source>Share of the call in which the customer spoke</source>
        <translation>Anteil des Anrufs, in dem der Kunde sprach</translation>
    </message>
    <message>
        <source>Share of the call in which nobody spoke</source>
        <translation>Anteil des Anrufs, in dem niemand sprach</translation>
    </message>
    <message>
        <source>Share of the call in which nobody spoke for 3 seconds and more, and nobody was on hold</source>
        <translation>Anteil des Anrufs, in dem 3 Sekunden und länger niemand sprach und niemand gehalten wurde</translation>
    </message>
    <message>
        <source>Share of the call in which agent and customer spoke at the same time</source>
        <translation>Anteil des Anrufs, in dem Agent und Kunde gleichzeitig sprachen</translation>
    </message>
    <message>
        <source>Share of the call in which agent and customer spoke at the same time for more than a second</source>
        <translation>Anteil des Anrufs, in dem Agent und Kunde länger als eine Sekunde gleichzeitig sprachen</translation>
    </message>
    <message>
        <source>Menu %1%</source>
        <translation>Menü %1&#xa0;%</translation>
    </message>
    <message>
        <source>Share of the call in which a menu or a bot spoke</source>
        <translation>Anteil des Anrufs, in dem ein Menü oder ein Bot sprach</translation>
    </message>
    <message>
        <source>Queue %1%</source>
        <translation>Warteschlange %1&#xa0;%</translation>
    </message>
    <message>
        <source>Share of the call with the queue&apos;s announcements</source>
        <translation>Anteil des Anrufs mit den Ansagen der Warteschlange</translation>
    </message>
    <message>
        <source>Other %1%</source>
        <translation>Andere %1&#xa0;%</translation>
    </message>
    <message>
        <source>Share of the call in which somebody else was heard</source>
        <translation>Anteil des Anrufs, in dem jemand anderes zu hören war</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n Mal</numerusform>
            <numerusform>%n Mal</numerusform>
        </translation>
    </message>
    <message>
        <source>As the server measured it</source>
        <translation>Wie der Server es gemessen hat</translation>
    </message>
    <message>
        <source>The server does not tell it: computed here from the transcript</source>
        <translation>Der Server nennt es nicht: hier aus dem Transkript berechnet</translation>
    </message>
    <message>
        <source>The customer&apos;s mood over the whole call as the server judges it, from -100 (negative) to +100 (positive)</source>
        <translation>Die Stimmung des Kunden über den ganzen Anruf, wie der Server sie einschätzt, von -100 (negativ) bis +100 (positiv)</translation>
    </message>
    <message>
        <source>Trend %1: how it changed between its beginning and its end</source>
        <translation>Trend %1: wie sie sich zwischen Anfang und Ende verändert hat</translation>
    </message>
    <message>
        <source>How much empathy the server heard in what the agent said, from -100 to +100</source>
        <translation>Wie viel Einfühlung der Server in den Worten des Agenten gehört hat, von -100 bis +100</translation>
    </message>
    <message>
        <source>%1 %2%</source>
        <extracomment>a name, its share</extracomment>
        <translation>%1 %2&#xa0;%</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>This parenthesis is not opened before.</source>
        <translation>Diese Klammer wurde vorher nicht geöffnet.</translation>
    </message>
    <message>
        <source>Only letters and digits can be found; there are none.</source>
        <translation>Nur Buchstaben und Ziffern können gefunden werden; hier sind keine.</translation>
    </message>
    <message>
        <source>NEAR stands between two words or quoted phrases.</source>
        <translation>NEAR steht zwischen zwei Wörtern oder Wortfolgen in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Say also what is to be found, not only what is not: nearly everything would be.</source>
        <translation>Geben Sie auch an, was gefunden werden soll, nicht nur, was nicht: Sonst wäre es fast alles.</translation>
    </message>
    <message>
        <source>Words beside each other are looked for in one phrase, and a phrase is said by one side only. Put OR between them, or search one after the other.</source>
        <translation>Wörter nebeneinander werden in einer Äußerung gesucht, und die stammt nur von einer Seite. Setzen Sie OR dazwischen oder suchen Sie nacheinander.</translation>
    </message>
    <message>
        <source>These are too many parentheses in each other.</source>
        <translation>Das sind zu viele Klammern ineinander.</translation>
    </message>
    <message>
        <source>A phrase is said by one side only, not by both.</source>
        <translation>Eine Äußerung stammt nur von einer Seite, nicht von beiden.</translation>
    </message>
    <message>
        <source>This parenthesis is not closed.</source>
        <translation>Diese Klammer wird nicht geschlossen.</translation>
    </message>
    <message>
        <source>Several NEAR in a row have to have the same number.</source>
        <translation>Mehrere NEAR hintereinander müssen dieselbe Zahl haben.</translation>
    </message>
    <message>
        <source>These are too many words at once.</source>
        <translation>Das sind zu viele Wörter auf einmal.</translation>
    </message>
    <message>
        <source>Before a * stand at least three letters.</source>
        <translation>Vor einem * stehen mindestens drei Buchstaben.</translation>
    </message>
    <message>
        <source>Write how far back as last:24h, last:7d or last:4w.</source>
        <translation>Schreiben Sie, wie weit zurück, als last:24h, last:7d oder last:4w.</translation>
    </message>
    <message>
        <source>Write dates as date:2026-01-31, date:2026-01, date:2026-01-01..2026-01-31, date:today or date:yesterday.</source>
        <translation>Schreiben Sie Daten als date:2026-01-31, date:2026-01, date:2026-01-01..2026-01-31, date:heute oder date:gestern.</translation>
    </message>
    <message>
        <source>Behind the colon stands yes or no.</source>
        <translation>Hinter dem Doppelpunkt steht ja oder nein.</translation>
    </message>
    <message>
        <source>This is asked for twice, with two answers.</source>
        <translation>Das wird zweimal verlangt, mit zwei Antworten.</translation>
    </message>
    <message>
        <source>NOT cannot stand before this; write the opposite instead.</source>
        <translation>Davor kann kein NOT stehen; schreiben Sie stattdessen das Gegenteil.</translation>
    </message>
    <message>
        <source>Write lengths as length:&gt;5m, length:&lt;90s or length:2m..10m.</source>
        <translation>Schreiben Sie Längen als length:&gt;5m, length:&lt;90s oder length:2m..10m.</translation>
    </message>
    <message>
        <source>Write sentiments as sentiment:&lt;0, sentiment:&gt;50, sentiment:-20..20, sentiment:negative or sentiment:positive.</source>
        <translation>Schreiben Sie Stimmungen als sentiment:&lt;0, sentiment:&gt;50, sentiment:-20..20, sentiment:negative oder sentiment:positive.</translation>
    </message>
    <message>
        <source>This is too long to be searched for.</source>
        <translation>Das ist zu lang, um danach zu suchen.</translation>
    </message>
    <message>
        <source>This quotation mark is not closed.</source>
        <translation>Dieses Anführungszeichen wird nicht geschlossen.</translation>
    </message>
    <message>
        <source>A * can only stand at the end of a word.</source>
        <translation>Ein * kann nur am Ende eines Wortes stehen.</translation>
    </message>
    <message>
        <source>After NEAR/ stands how many words may lie in between, as in NEAR/5.</source>
        <translation>Hinter NEAR/ steht, wie viele Wörter dazwischen liegen dürfen, zum Beispiel NEAR/5.</translation>
    </message>
    <message>
        <source>This is no field. There are agent: and customer: for who speaks, queue:, by:, date:, last:, length:, sentiment:, tag:, reviewed: and starred: for the call; put other words with a colon into quotation marks.</source>
        <translation>Dieses Feld gibt es nicht. Es gibt agent: und kunde: (customer:) dafür, wer spricht, und queue:, by:, date:, last:, length:, sentiment:, tag:, reviewed: und starred: für den Anruf; setzen Sie andere Wörter mit Doppelpunkt in Anführungszeichen.</translation>
    </message>
    <message>
        <source>This is asked of the whole call, so it cannot be part of a parenthesis or of an OR.</source>
        <translation>Das betrifft den ganzen Anruf und kann deshalb nicht Teil einer Klammer oder eines OR sein.</translation>
    </message>
    <message>
        <source>Say also which words are to be found in these calls.</source>
        <translation>Geben Sie auch an, welche Wörter in diesen Anrufen gefunden werden sollen.</translation>
    </message>
    <message>
        <source>What to look for is missing here.</source>
        <translation>Hier fehlt, was gefunden werden soll.</translation>
    </message>
    <message>
        <source>A word, a quoted phrase or a parenthesis is missing behind the colon.</source>
        <translation>Hinter dem Doppelpunkt fehlt ein Wort, eine Wortfolge in Anführungszeichen oder eine Klammer.</translation>
    </message>
    <message>
        <source>The value is missing behind the colon.</source>
        <translation>Hinter dem Doppelpunkt fehlt, wonach gesucht wird.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>You are not signed in to “%1”.</source>
        <translation>Sie sind bei „%1“ nicht angemeldet.</translation>
    </message>
    <message>
        <source>Sign in in Readback.</source>
        <translation>Melden Sie sich in Readback an.</translation>
    </message>
    <message>
        <source>Your sign-in to “%1” has ended.</source>
        <translation>Ihre Anmeldung bei „%1“ ist abgelaufen.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%n connection(s) in the settings could not be read.</source>
        <translation>
            <numerusform>%n Verbindung in den Einstellungen konnte nicht gelesen werden.</numerusform>
            <numerusform>%n Verbindungen in den Einstellungen konnten nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The settings file is damaged; Readback starts with its defaults.</source>
        <translation>Die Einstellungsdatei ist beschädigt; Readback startet mit den Standardwerten.</translation>
    </message>
    <message>
        <source>The settings were written by a newer Readback; this one starts with its defaults.</source>
        <translation>Die Einstellungen stammen von einer neueren Readback-Version; diese hier startet mit den Standardwerten.</translation>
    </message>
    <message>
        <source>Some settings could not be used and have their defaults: %1.</source>
        <translation>Einige Einstellungen waren unbrauchbar und stehen auf ihren Standardwerten: %1.</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>You can close this window and go back to Readback.</source>
        <translation>Sie können dieses Fenster schließen und zu Readback zurückkehren.</translation>
    </message>
    <message>
        <source>The sign-in was not completed. You can close this window and go back to Readback.</source>
        <translation>Die Anmeldung wurde nicht abgeschlossen. Sie können dieses Fenster schließen und zu Readback zurückkehren.</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>Hier ist nichts.</translation>
    </message>
    <message>
        <source>The sign-in was refused in the browser.</source>
        <translation>Die Anmeldung wurde im Browser abgelehnt.</translation>
    </message>
    <message>
        <source>Sign in again, and allow Readback the access there.</source>
        <translation>Melden Sie sich neu an und erlauben Sie Readback dort den Zugriff.</translation>
    </message>
    <message>
        <source>The sign-in page reports a problem: %1</source>
        <translation>Die Anmeldeseite meldet ein Problem: %1</translation>
    </message>
    <message>
        <source>Ask an administrator to check the OAuth client: grant type Code Authorization, redirect URI http://localhost.</source>
        <translation>Bitten Sie die Administration, den OAuth-Client zu prüfen: Grant-Typ „Code Authorization“, Redirect-URI http://localhost.</translation>
    </message>
    <message>
        <source>Readback cannot wait for the browser: this computer gives it no port.</source>
        <translation>Readback kann nicht auf den Browser warten: Dieser Computer gibt keinen Port dafür her.</translation>
    </message>
    <message>
        <source>Check the computer&apos;s firewall and try again.</source>
        <translation>Prüfen Sie die Firewall des Computers und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Check region and client ID. The OAuth client needs the grant type Code Authorization with PKCE and the redirect URI http://localhost.</source>
        <translation>Prüfen Sie Region und Client-ID. Der OAuth-Client braucht den Grant-Typ „Code Authorization“ mit PKCE und die Redirect-URI http://localhost.</translation>
    </message>
    <message>
        <source>The sign-in in the browser was not completed within 5 minutes.</source>
        <translation>Die Anmeldung im Browser wurde nicht innerhalb von 5 Minuten abgeschlossen.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Melden Sie sich neu an.</translation>
    </message>
</context>
<context>
    <name>SpeakerLabel</name>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Sprachmenü</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>Ansage</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Mailbox</translation>
    </message>
</context>
<context>
    <name>StartOptions</name>
    <message>
        <source>Open the demo organisation.</source>
        <translation>Die Demo-Organisation öffnen.</translation>
    </message>
    <message>
        <source>With --demo: generated calls beside the hand-written ones.</source>
        <translation>Mit --demo: Anzahl erzeugter Anrufe neben den handgeschriebenen.</translation>
    </message>
    <message>
        <source>With --demo: seed of the generated calls.</source>
        <translation>Mit --demo: Startwert für die erzeugten Anrufe.</translation>
    </message>
    <message>
        <source>Open the profile of that name.</source>
        <translation>Das Profil dieses Namens öffnen.</translation>
    </message>
    <message>
        <source>Select the conversation with that id.</source>
        <translation>Den Anruf mit dieser ID auswählen.</translation>
    </message>
    <message>
        <source>Save a picture of the window once it is idle, and leave.</source>
        <translation>Ein Bild des Fensters speichern, sobald es zur Ruhe kommt, und beenden.</translation>
    </message>
    <message>
        <source>Size of the window.</source>
        <translation>Größe des Fensters.</translation>
    </message>
    <message>
        <source>system, light or dark.</source>
        <translation>system, light oder dark.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe anzeigen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version anzeigen.</translation>
    </message>
    <message>
        <source>readback: %1
Try readback --help.
</source>
        <translation>readback: %1
Siehe readback --help.
</translation>
    </message>
    <message>
        <source>--calls and --seed take whole numbers.</source>
        <translation>--calls und --seed erwarten ganze Zahlen.</translation>
    </message>
    <message>
        <source>--size takes a width and a height, such as 1440x900.</source>
        <translation>--size erwartet Breite und Höhe, zum Beispiel 1440x900.</translation>
    </message>
    <message>
        <source>--theme is system, light or dark.</source>
        <translation>--theme ist system, light oder dark.</translation>
    </message>
    <message>
        <source>--demo and --profile exclude each other.</source>
        <translation>--demo und --profile schließen einander aus.</translation>
    </message>
    <message>
        <source>Browser for call transcripts.</source>
        <translation>Browser für Anruftranskripte.</translation>
    </message>
    <message>
        <source>%1 is not an option.</source>
        <translation>%1 ist keine Option.</translation>
    </message>
    <message>
        <source>With --demo: rights that it refuses.</source>
        <translation>Mit --demo: Rechte, die sie verweigert.</translation>
    </message>
    <message>
        <source>A link says itself which call it is to: leave --demo, --profile and --conversation out.</source>
        <translation>Ein Link sagt selbst, zu welchem Anruf er führt: Lassen Sie --demo, --profile und --conversation weg.</translation>
    </message>
    <message>
        <source>A link to a call, readback://..., to show in the running window.</source>
        <translation>Ein Link zu einem Anruf, readback://..., der im laufenden Fenster gezeigt wird.</translation>
    </message>
    <message>
        <source>Search every saved transcript.</source>
        <translation>Alle gespeicherten Transkripte durchsuchen.</translation>
    </message>
</context>
<context>
    <name>StreamTarget</name>
    <message>
        <source>The output cannot be written: %1.</source>
        <translation>Die Ausgabe kann nicht geschrieben werden: %1.</translation>
    </message>
</context>
<context>
    <name>StripPainter</name>
    <message>
        <source>Agent %1%, Customer %2%</source>
        <translation>Agent %1&#xa0;%, Kunde %2&#xa0;%</translation>
    </message>
</context>
<context>
    <name>TranscriptBook</name>
    <message>
        <source>It may still come, but seldom does. Transcription may be off for the queue, or the call was too short.</source>
        <translation>Es kann noch kommen, aber das ist selten. Vielleicht ist die Transkription für die Warteschlange ausgeschaltet, oder der Anruf war zu kurz.</translation>
    </message>
</context>
<context>
    <name>TranscriptHeader</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Started %1</source>
        <translation>Beginn: %1</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation>Ende: %1</translation>
    </message>
    <message>
        <source>Length of the whole conversation, with menus and waiting</source>
        <translation>Länge des ganzen Anrufs mit Menüs und Wartezeit</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 an %2</translation>
    </message>
    <message>
        <source>inbound</source>
        <translation>eingehend</translation>
    </message>
    <message>
        <source>The customer called</source>
        <translation>Der Kunde hat angerufen</translation>
    </message>
    <message>
        <source>outbound</source>
        <translation>ausgehend</translation>
    </message>
    <message>
        <source>The customer was called</source>
        <translation>Der Kunde wurde angerufen</translation>
    </message>
    <message>
        <source>Wrap-up: %1</source>
        <translation>Abschlusscode: %1</translation>
    </message>
    <message>
        <source>How the agents classed the call at its end</source>
        <translation>Wie die Agenten den Anruf am Ende eingeordnet haben</translation>
    </message>
    <message>
        <source>Agents and queues of the call</source>
        <translation>Agenten und Warteschlangen des Anrufs</translation>
    </message>
</context>
<context>
    <name>TranscriptStatus</name>
    <message>
        <source>Not asked</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>not asked for yet</source>
        <translation>noch nicht abgefragt</translation>
    </message>
    <message>
        <source>The transcript has not been asked for yet.</source>
        <translation>Das Transkript wurde noch nicht abgefragt.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>verfügbar</translation>
    </message>
    <message>
        <source>The transcript is ready.</source>
        <translation>Das Transkript ist verfügbar.</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>not ready yet</source>
        <translation>noch nicht fertig</translation>
    </message>
    <message>
        <source>The transcript is not ready yet.</source>
        <translation>Das Transkript ist noch nicht fertig.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>no reason is known</source>
        <translation>ein Grund ist nicht bekannt</translation>
    </message>
    <message>
        <source>This call has no transcript.</source>
        <translation>Zu diesem Anruf gibt es kein Transkript.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>the transcript could not be fetched</source>
        <translation>das Transkript war nicht abrufbar</translation>
    </message>
    <message>
        <source>The transcript could not be fetched.</source>
        <translation>Das Transkript war nicht abrufbar.</translation>
    </message>
    <message>
        <source>No permission</source>
        <translation>Keine Rechte</translation>
    </message>
    <message>
        <source>a permission is missing</source>
        <translation>eine Berechtigung fehlt</translation>
    </message>
    <message>
        <source>A permission is missing.</source>
        <translation>Eine Berechtigung fehlt.</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Ohne Aufnahme</translation>
    </message>
    <message>
        <source>the call was not recorded</source>
        <translation>der Anruf wurde nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>No transcript: the call was not recorded.</source>
        <translation>Kein Transkript: Der Anruf wurde nicht aufgezeichnet.</translation>
    </message>
    <message>
        <source>Queue off</source>
        <translation>Abgeschaltet</translation>
    </message>
    <message>
        <source>transcription is off for the queue</source>
        <translation>die Transkription ist für die Warteschlange ausgeschaltet</translation>
    </message>
    <message>
        <source>No transcript: transcription is off for the call&apos;s queue.</source>
        <translation>Kein Transkript: Die Transkription ist für die Warteschlange des Anrufs ausgeschaltet.</translation>
    </message>
    <message>
        <source>Too short</source>
        <translation>Zu kurz</translation>
    </message>
    <message>
        <source>the call was too short, below 10 seconds</source>
        <translation>der Anruf war zu kurz, unter 10 Sekunden</translation>
    </message>
    <message>
        <source>No transcript: the call lasted less than 10 seconds, which is likely too short.</source>
        <translation>Kein Transkript: Der Anruf dauerte weniger als 10 Sekunden; das ist wohl zu kurz.</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>the transcript is empty: nothing was said</source>
        <translation>das Transkript ist leer: es wurde nichts gesagt</translation>
    </message>
    <message>
        <source>The transcript of this call is empty: nothing was said.</source>
        <translation>Das Transkript dieses Anrufs ist leer: Es wurde nichts gesagt.</translation>
    </message>
    <message>
        <source>there was none more than a day after the call</source>
        <translation>mehr als einen Tag nach dem Anruf war keines da</translation>
    </message>
    <message>
        <source>There is no transcript, more than a day after the call.</source>
        <translation>Auch mehr als einen Tag nach dem Anruf gibt es kein Transkript.</translation>
    </message>
    <message>
        <source>the server says that there is none</source>
        <translation>der Server meldet, dass es keines gibt</translation>
    </message>
    <message>
        <source>No transcript: the server says that there is none.</source>
        <translation>Kein Transkript: Der Server meldet, dass es keines gibt.</translation>
    </message>
    <message numerus="yes">
        <source>Asked for %n time(s).</source>
        <translation>
            <numerusform>Einmal abgefragt.</numerusform>
            <numerusform>%n-mal abgefragt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next try at %1.</source>
        <translation>Nächster Versuch um %1.</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Show all (%1 characters)</source>
        <translation>Alles anzeigen (%1 Zeichen)</translation>
    </message>
</context>
<context>
    <name>UnknownProfile</name>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>None is set up: add one in the settings.</source>
        <translation>Es ist keines eingerichtet: Legen Sie in den Einstellungen eines an.</translation>
    </message>
    <message>
        <source>Choose another profile in the settings.</source>
        <translation>Wählen Sie in den Einstellungen ein anderes Profil.</translation>
    </message>
    <message>
        <source>Choose one in the settings: %1.</source>
        <translation>Wählen Sie eines in den Einstellungen: %1.</translation>
    </message>
    <message>
        <source>There is no profile of the name “%1”.</source>
        <translation>Es gibt kein Profil mit dem Namen „%1“.</translation>
    </message>
</context>
<context>
    <name>ViewActions</name>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>&amp;Normale Größe</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Call &amp;map</source>
        <translation>Anrufka&amp;rte</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>&amp;Read in turns</source>
        <translation>In &amp;Beiträgen lesen</translation>
    </message>
    <message>
        <source>Tim&amp;es</source>
        <translation>&amp;Zeiten</translation>
    </message>
    <message>
        <source>&amp;Speakers</source>
        <translation>Sprech&amp;er</translation>
    </message>
    <message>
        <source>Sentiment and to&amp;pics</source>
        <translation>Stimmung und &amp;Themen</translation>
    </message>
    <message>
        <source>Silence, &amp;hold and overtalk</source>
        <translation>Stille, &amp;Warten und Durcheinanderreden</translation>
    </message>
</context>
<context>
    <name>readback::ArchivePanel</name>
    <message>
        <source>&amp;Keep the transcripts that I open on this computer</source>
        <translation>Transkripte, die ich öffne, auf diesem Computer be&amp;halten</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>ohne Grenze</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>&amp;Remove everything…</source>
        <translation>Alles ent&amp;fernen…</translation>
    </message>
    <message>
        <source>They are searched at once and read without a network. Nobody but you can read the files. Without this, nothing that was said is written to the disk.</source>
        <translation>Sie werden sofort durchsucht und ohne Netz gelesen. Niemand außer Ihnen kann die Dateien lesen. Ohne dies wird nichts Gesagtes auf die Platte geschrieben.</translation>
    </message>
    <message>
        <source>Keep a call for</source>
        <translation>Einen Anruf behalten</translation>
    </message>
    <message>
        <source>Use at most</source>
        <translation>Höchstens belegen</translation>
    </message>
    <message>
        <source>Older calls go first. Calls with a star, a tag or a note stay.</source>
        <translation>Ältere Anrufe gehen zuerst. Anrufe mit Stern, Schlagwort oder Notiz bleiben.</translation>
    </message>
    <message>
        <source>No archive is open now.</source>
        <translation>Zurzeit ist kein Archiv offen.</translation>
    </message>
    <message>
        <source>The calls kept of the connection in use take %1, in %2</source>
        <translation>Die behaltenen Anrufe der benutzten Verbindung belegen %1, in %2</translation>
    </message>
    <message>
        <source>Remove everything</source>
        <translation>Alles entfernen</translation>
    </message>
    <message>
        <source>Remove every call that is kept of the connection in use, with its stars, tags and notes? This cannot be undone.</source>
        <translation>Alle behaltenen Anrufe der benutzten Verbindung mit ihren Sternen, Schlagwörtern und Notizen entfernen? Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Wird entfernt…</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) removed.</source>
        <translation>
            <numerusform>%n Anruf entfernt.</numerusform>
            <numerusform>%n Anrufe entfernt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readback::ArchiveRemoval</name>
    <message>
        <source>Calls kept on this computer</source>
        <translation>Auf diesem Computer behaltene Anrufe</translation>
    </message>
    <message>
        <source>Remove the calls that are kept on this computer of “%1”, too?</source>
        <translation>Auch die auf diesem Computer behaltenen Anrufe von „%1“ entfernen?</translation>
    </message>
    <message>
        <source>The connection is gone or leads to another account now, so that nobody can look at them in Readback any more.</source>
        <translation>Die Verbindung gibt es nicht mehr, oder sie führt jetzt zu einem anderen Konto. In Readback kann sie niemand mehr ansehen.</translation>
    </message>
    <message>
        <source>Remove the calls</source>
        <translation>Anrufe entfernen</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>readback::ArchivedSource</name>
    <message>
        <source>These are the calls kept on this computer.</source>
        <translation>Dies sind die auf diesem Computer behaltenen Anrufe.</translation>
    </message>
</context>
<context>
    <name>readback::CallBrowser</name>
    <message>
        <source>Listing cancelled.</source>
        <translation>Auflisten abgebrochen.</translation>
    </message>
</context>
<context>
    <name>readback::CallCollector</name>
    <message numerus="yes">
        <source>It is not known when %n call(s) began: %1</source>
        <translation>
            <numerusform>Bei %n Anruf ist nicht bekannt, wann er begann: %1</numerusform>
            <numerusform>Bei %n Anrufen ist nicht bekannt, wann sie begannen: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is not known when %n call(s) began: this server tells it in its list only, and it is not among the last %1 calls of the last %2 days.</source>
        <translation>
            <numerusform>Bei %n Anruf ist nicht bekannt, wann er begann: Dieser Server sagt es nur in seiner Liste, und unter den letzten %1 Anrufen der letzten %2 Tage ist er nicht.</numerusform>
            <numerusform>Bei %n Anrufen ist nicht bekannt, wann sie begannen: Dieser Server sagt es nur in seiner Liste, und unter den letzten %1 Anrufen der letzten %2 Tage sind sie nicht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readback::CallMap</name>
    <message>
        <source>Call map</source>
        <translation>Anrufkarte</translation>
    </message>
</context>
<context>
    <name>readback::CallMarks</name>
    <message>
        <source>There is no archive.</source>
        <translation>Es gibt kein Archiv.</translation>
    </message>
</context>
<context>
    <name>readback::CallRequest</name>
    <message>
        <source>There is no connection to a server.</source>
        <translation>Es besteht keine Verbindung zu einem Server.</translation>
    </message>
    <message>
        <source>Choose a profile in the settings.</source>
        <translation>Wählen Sie in den Einstellungen ein Profil.</translation>
    </message>
    <message>
        <source>The transcript of this call is empty: nothing was said.</source>
        <translation>Das Transkript dieses Anrufs ist leer: Es wurde nichts gesagt.</translation>
    </message>
</context>
<context>
    <name>readback::ChecklistDialog</name>
    <message>
        <source>&amp;Hold the calls of the list against this checklist</source>
        <translation>Die &amp;Anrufe der Liste an dieser Checkliste messen</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Add rule</source>
        <translation>Regel &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove rule</source>
        <translation>Regel &amp;entfernen</translation>
    </message>
    <message>
        <source>Phrase checklists</source>
        <translation>Checklisten für Formulierungen</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>&amp;Checklist:</source>
        <translation>&amp;Checkliste:</translation>
    </message>
    <message>
        <source>Na&amp;me:</source>
        <translation>Na&amp;me:</translation>
    </message>
    <message>
        <source>Words set apart by | are alternatives; refund* is also refunded. Menus and announcements do not count as first or last phrases.</source>
        <translation>Mit | getrennte Wörter stehen zur Wahl; Erstatt* ist auch Erstattung. Menüs und Ansagen zählen nicht als erste oder letzte Sätze.</translation>
    </message>
    <message>
        <source>New checklist</source>
        <translation>Neue Checkliste</translation>
    </message>
    <message>
        <source>A checklist has at most %1 rules.</source>
        <translation>Eine Checkliste hat höchstens %1 Regeln.</translation>
    </message>
    <message>
        <source>A checklist has no name.</source>
        <translation>Eine Checkliste hat keinen Namen.</translation>
    </message>
    <message>
        <source>Rule %1 of “%2” has no words.</source>
        <translation>Regel %1 von „%2“ hat keine Wörter.</translation>
    </message>
</context>
<context>
    <name>readback::ChecklistPanel</name>
    <message>
        <source>&amp;Edit checklists…</source>
        <translation>Checklisten &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>In this call</source>
        <translation>In diesem Anruf</translation>
    </message>
    <message>
        <source>Rules of the checklist</source>
        <translation>Regeln der Checkliste</translation>
    </message>
</context>
<context>
    <name>readback::Checklists</name>
    <message>
        <source>There is no archive: checklists are lost when this connection is closed.</source>
        <translation>Es gibt kein Archiv: Checklisten gehen verloren, wenn diese Verbindung geschlossen wird.</translation>
    </message>
    <message>
        <source>Changed checklists are lost when this connection is closed. %1</source>
        <translation>Geänderte Checklisten gehen verloren, wenn diese Verbindung geschlossen wird. %1</translation>
    </message>
</context>
<context>
    <name>readback::ConnectionPanel</name>
    <message>
        <source>S&amp;top the test</source>
        <translation>Test a&amp;bbrechen</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>Copy for &amp;administrator</source>
        <translation>Für &amp;Administrator kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;report</source>
        <translation>&amp;Bericht kopieren</translation>
    </message>
</context>
<context>
    <name>readback::ConnectionReportDialog</name>
    <message>
        <source>Connection report</source>
        <translation>Verbindungsbericht</translation>
    </message>
    <message>
        <source>works</source>
        <translation>funktioniert</translation>
    </message>
    <message>
        <source>not asked for yet</source>
        <translation>noch nicht angefragt</translation>
    </message>
    <message>
        <source>Long periods</source>
        <translation>Lange Zeiträume</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) a minute</source>
        <translation>
            <numerusform>%n Anfrage je Minute</numerusform>
            <numerusform>%Ln Anfragen je Minute</numerusform>
        </translation>
    </message>
    <message>
        <source>off for this session. %1</source>
        <translation>für diese Sitzung aus. %1</translation>
    </message>
    <message>
        <source>failed lately, will be asked again. %1</source>
        <translation>schlug zuletzt fehl, wird wieder versucht. %1</translation>
    </message>
</context>
<context>
    <name>readback::ConversationTable</name>
    <message>
        <source>Conversations</source>
        <translation>Anrufe</translation>
    </message>
</context>
<context>
    <name>readback::ConversationTableModel</name>
    <message>
        <source>Started</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Dir.</source>
        <comment>head of the narrow column: direction</comment>
        <translation>Richt.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>T</source>
        <comment>head of the narrow column: transcript</comment>
        <translation>T</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Call map: who spoke when</source>
        <translation>Anrufkarte: wer wann sprach</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>R</source>
        <comment>head of the narrow column: reviewed</comment>
        <translation>G</translation>
    </message>
    <message>
        <source>S</source>
        <comment>head of the narrow column: star</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>N</source>
        <comment>head of the narrow column: note</comment>
        <translation>N</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Queue</source>
        <comment>head of the narrow column</comment>
        <translation>Schlange</translation>
    </message>
</context>
<context>
    <name>readback::CoverageController</name>
    <message>
        <source>Asked for %1 of %2.</source>
        <translation>%1 von %2 abgefragt.</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>Angehalten: %1</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Export coverage report</source>
        <translation>Abdeckungsbericht exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Nicht gespeichert.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
</context>
<context>
    <name>readback::CoverageDialog</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Transcript coverage</source>
        <translation>Abdeckung mit Transkripten</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>Als &amp;CSV exportieren…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>All that can be known of these calls is known.</source>
        <translation>Zu diesen Anrufen ist alles bekannt, was sich abfragen lässt.</translation>
    </message>
    <message numerus="yes">
        <source>Asking for %n call(s) takes about %1.</source>
        <translation>
            <numerusform>%n Anruf abzufragen dauert etwa %1.</numerusform>
            <numerusform>%n Anrufe abzufragen dauert etwa %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Ask for the rest</source>
        <translation>Rest &amp;abfragen</translation>
    </message>
    <message>
        <source>Asked for %1 of %2</source>
        <translation>%1 von %2 abgefragt</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1, noch etwa %2</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
</context>
<context>
    <name>readback::CoverageTable</name>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Calls by transcript</source>
        <translation>Anrufe nach Transkript</translation>
    </message>
</context>
<context>
    <name>readback::DayStrip</name>
    <message>
        <source>%1 to %2</source>
        <comment>days</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln hit(s)</source>
        <translation>
            <numerusform>%1: %Ln Treffer</numerusform>
            <numerusform>%1: %Ln Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>Days with hits</source>
        <translation>Tage mit Treffern</translation>
    </message>
</context>
<context>
    <name>readback::DesktopNotifier</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>readback::EmptyNotice</name>
    <message>
        <source>No calls listed yet</source>
        <translation>Noch keine Anrufe aufgelistet</translation>
    </message>
    <message>
        <source>No calls in this period</source>
        <translation>Keine Anrufe in diesem Zeitraum</translation>
    </message>
    <message>
        <source>No call matches the filter</source>
        <translation>Kein Anruf entspricht dem Filter</translation>
    </message>
    <message>
        <source>Listing calls…</source>
        <translation>Anrufe werden aufgelistet…</translation>
    </message>
    <message>
        <source>Choose a period and refresh the list.</source>
        <translation>Wählen Sie einen Zeitraum und aktualisieren Sie die Liste.</translation>
    </message>
    <message>
        <source>Choose a longer period to see older calls.</source>
        <translation>Wählen Sie einen längeren Zeitraum, um ältere Anrufe zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden by it.</source>
        <translation>
            <numerusform>%n Anruf ist ausgeblendet.</numerusform>
            <numerusform>%Ln Anrufe sind ausgeblendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>The calls could not be listed</source>
        <translation>Die Anrufe konnten nicht aufgelistet werden</translation>
    </message>
    <message>
        <source>The line above says why, and what to do.</source>
        <translation>Die Zeile darüber sagt, warum und was zu tun ist.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Open the settings to connect.</source>
        <translation>Öffnen Sie die Einstellungen, um eine Verbindung herzustellen.</translation>
    </message>
</context>
<context>
    <name>readback::EvidenceBasket</name>
    <message>
        <source>There is no archive: the basket is lost when this connection is closed.</source>
        <translation>Es gibt kein Archiv: Der Korb geht verloren, wenn diese Verbindung geschlossen wird.</translation>
    </message>
    <message>
        <source>Nothing is kept on this computer: what is collected now is lost when this connection is closed.</source>
        <translation>Auf diesem Computer wird nichts aufbewahrt: Was jetzt gesammelt wird, geht verloren, wenn diese Verbindung geschlossen wird.</translation>
    </message>
    <message>
        <source>What is collected now is lost when this connection is closed. %1</source>
        <translation>Was jetzt gesammelt wird, geht verloren, wenn diese Verbindung geschlossen wird. %1</translation>
    </message>
</context>
<context>
    <name>readback::EvidenceController</name>
    <message>
        <source>Pages (*.html)</source>
        <translation>Seiten (*.html)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Plain text (*.txt)</source>
        <translation>Reiner Text (*.txt)</translation>
    </message>
    <message>
        <source>Export the evidence basket</source>
        <translation>Belegkorb exportieren</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Nicht gespeichert.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>The evidence is on the clipboard.</source>
        <translation>Die Belege sind in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>readback::EvidenceModel</name>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
</context>
<context>
    <name>readback::EvidencePanel</name>
    <message>
        <source>Undo adding</source>
        <translation>Hinzufügen rückgängig machen</translation>
    </message>
    <message>
        <source>Undo removing</source>
        <translation>Entfernen rückgängig machen</translation>
    </message>
    <message>
        <source>Undo moving</source>
        <translation>Verschieben rückgängig machen</translation>
    </message>
    <message>
        <source>Undo the comment</source>
        <translation>Kommentar rückgängig machen</translation>
    </message>
    <message>
        <source>Undo emptying</source>
        <translation>Leeren rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>Copy as te&amp;xt</source>
        <translation>Als Te&amp;xt kopieren</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>E&amp;mpty</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>As a &amp;page (HTML)…</source>
        <translation>Als &amp;Seite (HTML)…</translation>
    </message>
    <message>
        <source>As &amp;Markdown…</source>
        <translation>Als &amp;Markdown…</translation>
    </message>
    <message>
        <source>As plain &amp;text…</source>
        <translation>Als reiner &amp;Text…</translation>
    </message>
    <message>
        <source>Nothing collected yet. Select words in a call, or go to a phrase, and add it to the basket.</source>
        <translation>Noch nichts gesammelt. Markieren Sie Wörter in einem Anruf, oder gehen Sie zu einem Satz, und legen Sie ihn in den Korb.</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n call(s)</source>
        <translation>
            <numerusform>aus %n Anruf</numerusform>
            <numerusform>aus %n Anrufen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open the call here</source>
        <translation>Den Anruf hier ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Edit the &amp;comment</source>
        <translation>&amp;Kommentar bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>Als Text k&amp;opieren</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
</context>
<context>
    <name>readback::EvidenceTable</name>
    <message>
        <source>Evidence basket</source>
        <translation>Belegkorb</translation>
    </message>
</context>
<context>
    <name>readback::ExportController</name>
    <message>
        <source>Export transcript</source>
        <translation>Transkript exportieren</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message numerus="yes">
        <source>Export %n transcript(s) into a folder</source>
        <translation>
            <numerusform>%n Transkript in einen Ordner exportieren</numerusform>
            <numerusform>%Ln Transkripte in einen Ordner exportieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Export cancelled.</source>
        <translation>Export abgebrochen.</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Nicht gespeichert.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Export paused</source>
        <translation>Export angehalten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Other folder…</source>
        <translation>Anderer Ordner…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Go on in another folder</source>
        <translation>In einem anderen Ordner fortfahren</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
</context>
<context>
    <name>readback::ExportRun</name>
    <message>
        <source>The server asks for a pause until %1.</source>
        <translation>Der Server verlangt eine Pause bis %1.</translation>
    </message>
    <message numerus="yes">
        <source>Listing: %n found</source>
        <translation>
            <numerusform>Auflisten: %n gefunden</numerusform>
            <numerusform>Auflisten: %n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all calls could be listed: %1</source>
        <translation>Nicht alle Anrufe konnten aufgelistet werden: %1</translation>
    </message>
    <message>
        <source>%1 is not saved: %2</source>
        <translation>%1 wurde nicht gespeichert: %2</translation>
    </message>
    <message>
        <source>%1 of %2 calls</source>
        <translation>%1 von %2 Anrufen</translation>
    </message>
    <message>
        <source>There are no such calls.</source>
        <translation>Es gibt keine solchen Anrufe.</translation>
    </message>
    <message>
        <source>Interrupted.</source>
        <translation>Unterbrochen.</translation>
    </message>
    <message>
        <source>Your renewed sign-in could not be kept: %1</source>
        <translation>Ihre erneuerte Anmeldung konnte nicht gespeichert werden: %1</translation>
    </message>
    <message>
        <source>Speakers are named as the server names them: %1</source>
        <translation>Die Sprecher heißen so, wie der Server sie nennt: %1</translation>
    </message>
</context>
<context>
    <name>readback::FactLine</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;all about the call</source>
        <translation>&amp;Alles über den Anruf kopieren</translation>
    </message>
</context>
<context>
    <name>readback::FilterBar</name>
    <message>
        <source>Filter: agent, queue, number, id…</source>
        <translation>Filter: Agent, Schlange, Nummer, ID…</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Liste filtern</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Queue: all</source>
        <translation>Schlange: alle</translation>
    </message>
    <message>
        <source>Least length</source>
        <translation>Mindestdauer</translation>
    </message>
    <message>
        <source>Any length</source>
        <translation>Jede Dauer</translation>
    </message>
    <message>
        <source>≥ 10 s</source>
        <translation>≥ 10 s</translation>
    </message>
    <message>
        <source>≥ 30 s</source>
        <translation>≥ 30 s</translation>
    </message>
    <message>
        <source>≥ 1 min</source>
        <translation>≥ 1 min</translation>
    </message>
    <message>
        <source>≥ 5 min</source>
        <translation>≥ 5 min</translation>
    </message>
    <message>
        <source>List only some calls</source>
        <translation>Nur bestimmte Anrufe auflisten</translation>
    </message>
    <message>
        <source>List only some calls: queue, agent, direction, number, length, wrap-up, id</source>
        <translation>Nur bestimmte Anrufe auflisten: Warteschlange, Agent, Richtung, Nummer, Länge, Abschlusscode, ID</translation>
    </message>
</context>
<context>
    <name>readback::FindBar</name>
    <message>
        <source>Previous hit</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Suchleiste schließen</translation>
    </message>
    <message>
        <source>Find in this call</source>
        <translation>In diesem Anruf suchen</translation>
    </message>
    <message>
        <source>continued at the other end</source>
        <translation>am anderen Ende fortgesetzt</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Sucht …</translation>
    </message>
</context>
<context>
    <name>readback::FindChoices</name>
    <message>
        <source>Aa</source>
        <comment>match case</comment>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Match case and accents</source>
        <translation>Groß- und Kleinschreibung und Akzente beachten</translation>
    </message>
    <message>
        <source>Match case and accents: “Lucia” does not find “lucía”</source>
        <translation>Groß- und Kleinschreibung und Akzente beachten: „Lucia“ findet nicht „lucía“</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Only whole words</source>
        <translation>Nur ganze Wörter</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Regular expression, as “refund(s|ed)?”</source>
        <translation>Regulärer Ausdruck, etwa „Erstattung(en)?“</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Only the agent</source>
        <translation>Nur der Agent</translation>
    </message>
    <message>
        <source>Only what agents say</source>
        <translation>Nur was Agenten sagen</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Only the customer</source>
        <translation>Nur der Kunde</translation>
    </message>
    <message>
        <source>Only what customers say</source>
        <translation>Nur was Kunden sagen</translation>
    </message>
</context>
<context>
    <name>readback::FirstStartPage</name>
    <message>
        <source>Read what was said</source>
        <translation>Lesen, was gesagt wurde</translation>
    </message>
    <message>
        <source>Readback lists the calls of your contact centre, shows who said what, and saves transcripts as text.</source>
        <translation>Readback listet die Anrufe Ihres Contact-Centers auf, zeigt, wer was gesagt hat, und speichert Transkripte als Text.</translation>
    </message>
    <message>
        <source>Connect an &amp;organisation…</source>
        <translation>Organisation &amp;verbinden…</translation>
    </message>
    <message>
        <source>Open the &amp;demo</source>
        <translation>De&amp;mo öffnen</translation>
    </message>
</context>
<context>
    <name>readback::HitSteps</name>
    <message>
        <source>There is no hit to go to.</source>
        <translation>Es gibt keinen Treffer.</translation>
    </message>
    <message>
        <source>This is the first hit.</source>
        <translation>Dies ist der erste Treffer.</translation>
    </message>
    <message>
        <source>This is the last hit.</source>
        <translation>Dies ist der letzte Treffer.</translation>
    </message>
</context>
<context>
    <name>readback::HitTable</name>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
</context>
<context>
    <name>readback::HitTableModel</name>
    <message>
        <source>Speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>Hit</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Schlange</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Sort by the words before the hit, from the hit outward</source>
        <translation>Nach den Wörtern vor dem Treffer ordnen, vom Treffer aus gelesen</translation>
    </message>
    <message>
        <source>Sort by the words after the hit</source>
        <translation>Nach den Wörtern nach dem Treffer ordnen</translation>
    </message>
    <message>
        <source>Sort by the time in the call</source>
        <translation>Nach der Zeit im Anruf ordnen</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>Nach dieser Spalte ordnen</translation>
    </message>
    <message>
        <source>S</source>
        <comment>speaker, in a narrow column</comment>
        <translation>S</translation>
    </message>
</context>
<context>
    <name>readback::HitsExport</name>
    <message>
        <source>The hits are being saved already.</source>
        <translation>Die Treffer werden schon gespeichert.</translation>
    </message>
    <message>
        <source>Export the hits</source>
        <translation>Treffer exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Saving the hits…</source>
        <translation>Die Treffer werden gespeichert …</translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln hit(s): %1</source>
        <translation>
            <numerusform>%Ln Treffer gespeichert: %1</numerusform>
            <numerusform>%Ln Treffer gespeichert: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The hits are not saved.</source>
        <translation>Die Treffer sind nicht gespeichert.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
</context>
<context>
    <name>readback::HostConfirmation</name>
    <message>
        <source>Use This Server</source>
        <translation>Diesen Server verwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>Anderer Server</translation>
    </message>
    <message>
        <source>Sign in at %1?</source>
        <translation>Bei %1 anmelden?</translation>
    </message>
    <message>
        <source>This is not a server of Genesys Cloud. Whoever runs it learns what you enter there.</source>
        <translation>Das ist kein Server von Genesys Cloud. Wer ihn betreibt, erfährt, was Sie dort eingeben.</translation>
    </message>
    <message>
        <source>Send the client ID and secret to %1?</source>
        <translation>Client-ID und Client-Secret an %1 senden?</translation>
    </message>
    <message>
        <source>This is not a server of Genesys Cloud. Whoever runs it learns the secret.</source>
        <translation>Das ist kein Server von Genesys Cloud. Wer ihn betreibt, erfährt das Client-Secret.</translation>
    </message>
</context>
<context>
    <name>readback::KeyField</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>readback::MarkFilterButton</name>
    <message>
        <source>With the &amp;tag</source>
        <translation>Mit dem Schlag&amp;wort</translation>
    </message>
    <message>
        <source>&amp;All calls</source>
        <translation>&amp;Alle Anrufe</translation>
    </message>
    <message>
        <source>&amp;Not reviewed</source>
        <translation>&amp;Ungeprüft</translation>
    </message>
    <message>
        <source>&amp;Reviewed</source>
        <translation>&amp;Geprüft</translation>
    </message>
    <message>
        <source>&amp;Starred</source>
        <translation>Mit &amp;Stern</translation>
    </message>
    <message>
        <source>&amp;With a note</source>
        <translation>Mit &amp;Notiz</translation>
    </message>
    <message>
        <source>&amp;Any, or none</source>
        <translation>&amp;Beliebig oder keins</translation>
    </message>
    <message>
        <source>Marks: %1</source>
        <translation>Markierungen: %1</translation>
    </message>
    <message>
        <source>, tag: %1</source>
        <translation>, Schlagwort: %1</translation>
    </message>
</context>
<context>
    <name>readback::MarkLine</name>
    <message>
        <source>★ Starred</source>
        <translation>★ Mit Stern</translation>
    </message>
    <message>
        <source>✓ Reviewed on %1</source>
        <translation>✓ Geprüft am %1</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Schlagwörter: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) on phrases</source>
        <translation>
            <numerusform>%n Notiz zu einer Äußerung</numerusform>
            <numerusform>%n Notizen zu Äußerungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>Renamed: %1</source>
        <translation>Umbenannt: %1</translation>
    </message>
</context>
<context>
    <name>readback::NarrowBar</name>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>List all</source>
        <translation>Alle auflisten</translation>
    </message>
    <message>
        <source>Lists all calls of the period again</source>
        <translation>Listet wieder alle Anrufe des Zeitraums auf</translation>
    </message>
    <message>
        <source>Listed only: %1</source>
        <translation>Nur aufgelistet: %1</translation>
    </message>
</context>
<context>
    <name>readback::NarrowDialog</name>
    <message>
        <source>List only some calls</source>
        <translation>Nur bestimmte Anrufe auflisten</translation>
    </message>
    <message>
        <source>The server leaves out all else, so that long periods are listed faster. Texts may be parts of a name.</source>
        <translation>Der Server lässt alles andere weg, lange Zeiträume sind so schneller aufgelistet. Texte dürfen Teile eines Namens sein.</translation>
    </message>
    <message>
        <source>&amp;Queue:</source>
        <translation>&amp;Warteschlange:</translation>
    </message>
    <message>
        <source>&amp;Agent:</source>
        <translation>&amp;Agent:</translation>
    </message>
    <message>
        <source>&amp;Number:</source>
        <translation>&amp;Nummer:</translation>
    </message>
    <message>
        <source>Not &amp;shorter than:</source>
        <translation>Nicht &amp;kürzer als:</translation>
    </message>
    <message>
        <source>Not &amp;longer than:</source>
        <translation>Nicht &amp;länger als:</translation>
    </message>
    <message>
        <source>&amp;Wrap-up:</source>
        <translation>Abschluss&amp;code:</translation>
    </message>
    <message>
        <source>Conversation &amp;id:</source>
        <translation>Anruf-&amp;ID:</translation>
    </message>
    <message>
        <source>Whatever its date</source>
        <translation>Unabhängig vom Datum</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>any length</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, after a number</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>inbound</source>
        <translation>eingehend</translation>
    </message>
    <message>
        <source>outbound</source>
        <translation>ausgehend</translation>
    </message>
    <message>
        <source>&amp;Direction:</source>
        <translation>&amp;Richtung:</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Auflisten</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Leeren</translation>
    </message>
</context>
<context>
    <name>readback::PagesView</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>readback::PaneMessage</name>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>Correlation id: %1</source>
        <translation>Korrelations-ID: %1</translation>
    </message>
    <message>
        <source>Next try at %1.</source>
        <translation>Nächster Versuch um %1.</translation>
    </message>
</context>
<context>
    <name>readback::PeriodButton</name>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Which calls to list, by their start</source>
        <translation>Welche Anrufe aufgelistet werden, nach ihrem Beginn</translation>
    </message>
    <message>
        <source>Custom…</source>
        <translation>Benutzerdefiniert…</translation>
    </message>
</context>
<context>
    <name>readback::PeriodDialog</name>
    <message>
        <source>Custom period</source>
        <translation>Benutzerdefinierter Zeitraum</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Both days are included. Long periods take longer to list.</source>
        <translation>Beide Tage sind eingeschlossen. Lange Zeiträume aufzulisten dauert länger.</translation>
    </message>
    <message>
        <source>&amp;First day:</source>
        <translation>&amp;Erster Tag:</translation>
    </message>
    <message>
        <source>&amp;Last day:</source>
        <translation>&amp;Letzter Tag:</translation>
    </message>
</context>
<context>
    <name>readback::PlaceStrip</name>
    <message>
        <source>Where in the call the hits lie</source>
        <translation>Wo im Anruf die Treffer liegen</translation>
    </message>
    <message numerus="yes">
        <source>This hit: after %1 % of the call; %Ln hit(s) in it</source>
        <translation>
            <numerusform>Dieser Treffer: nach %1 % des Anrufs; %Ln Treffer darin</numerusform>
            <numerusform>Dieser Treffer: nach %1 % des Anrufs; %Ln Treffer darin</numerusform>
        </translation>
    </message>
    <message>
        <source>Beginning</source>
        <comment>of a call</comment>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <comment>of a call</comment>
        <translation>Ende</translation>
    </message>
</context>
<context>
    <name>readback::PrintJob</name>
    <message>
        <source>The printer cannot be reached.</source>
        <translation>Der Drucker ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The printer took no further page.</source>
        <translation>Der Drucker hat keine weitere Seite angenommen.</translation>
    </message>
</context>
<context>
    <name>readback::PrintPreview</name>
    <message>
        <source>Print preview</source>
        <translation>Druckvorschau</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Laying out page %1…</source>
        <translation>Seite %1 wird gesetzt…</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>&amp;Landscape</source>
        <translation>&amp;Querformat</translation>
    </message>
</context>
<context>
    <name>readback::ProblemBar</name>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
</context>
<context>
    <name>readback::ProfileForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Genesys Cloud platform</source>
        <translation>Genesys-Cloud-Plattform</translation>
    </message>
    <message>
        <source>Tutorial API</source>
        <translation>Tutorial-API</translation>
    </message>
    <message>
        <source>&amp;API</source>
        <translation>&amp;API</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>&amp;Region</translation>
    </message>
    <message>
        <source>Addr&amp;ess</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>Client &amp;ID</source>
        <translation>Client-&amp;ID</translation>
    </message>
    <message>
        <source>Client &amp;secret</source>
        <translation>Client-&amp;Secret</translation>
    </message>
    <message>
        <source>Another server…</source>
        <translation>Anderer Server…</translation>
    </message>
    <message>
        <source>stored in the keychain – leave empty to keep</source>
        <translation>im Schlüsselbund gespeichert – zum Behalten leer lassen</translation>
    </message>
    <message>
        <source>known for this run – leave empty to keep</source>
        <translation>bis zum Beenden bekannt – zum Behalten leer lassen</translation>
    </message>
    <message>
        <source>The secret is kept for this run only.</source>
        <translation>Das Client-Secret wird nur bis zum Beenden behalten.</translation>
    </message>
    <message>
        <source>This computer has no usable keychain: the secret is kept for this run only and asked for again after a restart.</source>
        <translation>Dieser Computer hat keinen brauchbaren Schlüsselbund: Das Client-Secret wird nur bis zum Beenden behalten und nach einem Neustart erneut abgefragt.</translation>
    </message>
    <message>
        <source>Client ID and secret go to %1.</source>
        <translation>Client-ID und Client-Secret werden an %1 gesendet.</translation>
    </message>
    <message>
        <source>with a client secret (client credentials)</source>
        <translation>mit einem Client-Secret (Client Credentials)</translation>
    </message>
    <message>
        <source>as a user (in the browser)</source>
        <translation>als Person (im Browser)</translation>
    </message>
    <message>
        <source>Si&amp;gn in</source>
        <translation>Anmeldun&amp;g</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>You sign in at %1.</source>
        <translation>Sie melden sich bei %1 an.</translation>
    </message>
    <message>
        <source>The OAuth client needs the grant type “Code Authorization” with PKCE, the redirect URI http://localhost and the scopes %1.</source>
        <translation>Der OAuth-Client braucht den Grant-Typ „Code Authorization“ mit PKCE, die Redirect-URI http://localhost und die Scopes %1.</translation>
    </message>
</context>
<context>
    <name>readback::ProfileList</name>
    <message>
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Connections</source>
        <translation>&amp;Verbindungen</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
</context>
<context>
    <name>readback::ProfileSaver</name>
    <message>
        <source>A secret is still in the keychain</source>
        <translation>Ein Client-Secret liegt noch im Schlüsselbund</translation>
    </message>
    <message>
        <source>The keychain did not remove the secret of %1.</source>
        <translation>Der Schlüsselbund hat das Client-Secret von %1 nicht entfernt.</translation>
    </message>
    <message>
        <source>Remove it in the keychain&apos;s own window; it is listed as “readback”.</source>
        <translation>Entfernen Sie es im Fenster des Schlüsselbunds; es ist dort als „readback“ aufgeführt.</translation>
    </message>
</context>
<context>
    <name>readback::QuoteActions</name>
    <message>
        <source>The quote is on the clipboard.</source>
        <translation>Das Zitat ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The link is on the clipboard; it opens in Readback.</source>
        <translation>Der Link ist in der Zwischenablage; er öffnet sich in Readback.</translation>
    </message>
    <message>
        <source>The address is on the clipboard; it opens in a browser.</source>
        <translation>Die Adresse ist in der Zwischenablage; sie öffnet sich im Browser.</translation>
    </message>
</context>
<context>
    <name>readback::ReadingMoves</name>
    <message>
        <source>There is no silence of 3 s or more in this call.</source>
        <translation>In diesem Anruf gibt es keine Stille von 3 s oder mehr.</translation>
    </message>
    <message>
        <source>No phrase of this call was found to be negative.</source>
        <translation>Keine Äußerung dieses Anrufs wurde als negativ erkannt.</translation>
    </message>
    <message>
        <source>No topic was found in this call.</source>
        <translation>In diesem Anruf wurde kein Thema erkannt.</translation>
    </message>
    <message>
        <source>Nothing was said in this call.</source>
        <translation>In diesem Anruf wurde nichts gesagt.</translation>
    </message>
    <message>
        <source>No call is open to read.</source>
        <translation>Es ist kein Anruf zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Turn %1</source>
        <translation>Beitrag %1</translation>
    </message>
    <message>
        <source>Silence %1</source>
        <translation>Stille %1</translation>
    </message>
    <message>
        <source>Negative phrase %1</source>
        <translation>Negative Äußerung %1</translation>
    </message>
    <message>
        <source>Topic %1: %2</source>
        <translation>Thema %1: %2</translation>
    </message>
    <message>
        <source>%1, from the beginning again</source>
        <translation>%1, wieder von vorn</translation>
    </message>
    <message>
        <source>%1, from the end again</source>
        <translation>%1, wieder vom Ende</translation>
    </message>
</context>
<context>
    <name>readback::ReadyNews</name>
    <message numerus="yes">
        <source>%n transcript(s) are ready</source>
        <translation>
            <numerusform>%n Transkript ist verfügbar</numerusform>
            <numerusform>%n Transkripte sind verfügbar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readback::RuleModel</name>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Von wem</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Count</source>
        <comment>how many, in a narrow column</comment>
        <translation>Anzahl</translation>
    </message>
</context>
<context>
    <name>readback::RuleTable</name>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
</context>
<context>
    <name>readback::SavedList</name>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>Gespeicherte Suche</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln call(s)</source>
        <translation>
            <numerusform>in %Ln Anruf</numerusform>
            <numerusform>in %Ln Anrufen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
</context>
<context>
    <name>readback::SavedSearches</name>
    <message>
        <source>A saved search needs a name.</source>
        <translation>Eine gespeicherte Suche braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is another saved search of that name.</source>
        <translation>Es gibt schon eine andere gespeicherte Suche mit diesem Namen.</translation>
    </message>
</context>
<context>
    <name>readback::SearchBar</name>
    <message>
        <source>Save</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Save this search under a name</source>
        <translation>Diese Suche unter einem Namen speichern</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gemerkte</translation>
    </message>
    <message>
        <source>Show the saved searches</source>
        <translation>Die gespeicherten Suchen zeigen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Save the hits as a CSV file</source>
        <translation>Die Treffer als CSV-Datei speichern</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Suche schließen (Esc)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Search every saved transcript</source>
        <translation>Alle gespeicherten Transkripte durchsuchen</translation>
    </message>
    <message>
        <source>Order of the hits</source>
        <translation>Reihenfolge der Treffer</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Beste zuerst</translation>
    </message>
    <message>
        <source>Phrases in which the words weigh most come first</source>
        <translation>Sätze, in denen die Wörter am meisten wiegen, kommen zuerst</translation>
    </message>
</context>
<context>
    <name>readback::SearchController</name>
    <message>
        <source>Hit %1 of %2</source>
        <translation>Treffer %1 von %2</translation>
    </message>
</context>
<context>
    <name>readback::SearchEntry</name>
    <message>
        <source>Search every saved transcript</source>
        <translation>Alle gespeicherten Transkripte durchsuchen</translation>
    </message>
</context>
<context>
    <name>readback::SearchNotice</name>
    <message>
        <source>Search every saved transcript</source>
        <translation>Alle gespeicherten Transkripte durchsuchen</translation>
    </message>
    <message>
        <source>Three letters or more are searched as you type</source>
        <translation>Ab drei Buchstaben wird beim Tippen gesucht</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>The transcripts could not be searched</source>
        <translation>Die Transkripte konnten nicht durchsucht werden</translation>
    </message>
    <message>
        <source>There is nothing to search</source>
        <translation>Es gibt nichts zu durchsuchen</translation>
    </message>
    <message>
        <source>Every call that was opened here is searched, also without a network. For example:</source>
        <translation>Durchsucht wird jeder Anruf, der hier geöffnet wurde, auch ohne Netz. Zum Beispiel:</translation>
    </message>
    <message>
        <source>Press Enter to search for less.</source>
        <translation>Die Eingabetaste sucht auch nach weniger.</translation>
    </message>
    <message>
        <source>Try fewer words, the beginning of a word with a * behind it, or OR between words. Only calls that were opened or kept here are searched.</source>
        <translation>Versuchen Sie es mit weniger Wörtern, mit einem Wortanfang und * dahinter oder mit OR zwischen den Wörtern. Durchsucht werden nur Anrufe, die hier geöffnet oder behalten wurden.</translation>
    </message>
    <message>
        <source>Nothing is kept of the calls that are read. The settings say whether transcripts are kept on this computer.</source>
        <translation>Von den gelesenen Anrufen wird nichts behalten. Ob Transkripte auf diesem Rechner behalten werden, steht in den Einstellungen.</translation>
    </message>
    <message>
        <source>both words in one phrase</source>
        <translation>beide Wörter in einem Satz</translation>
    </message>
    <message>
        <source>these words, one after the other</source>
        <translation>diese Wörter hintereinander</translation>
    </message>
    <message>
        <source>one or the other</source>
        <translation>das eine oder das andere</translation>
    </message>
    <message>
        <source>not more than five words between them</source>
        <translation>höchstens fünf Wörter dazwischen</translation>
    </message>
    <message>
        <source>said by the customer; agent: likewise</source>
        <translation>vom Kunden gesagt; ebenso agent:</translation>
    </message>
    <message>
        <source>refund, refunds, refunded…</source>
        <translation>refund, refunds, refunded …</translation>
    </message>
    <message>
        <source>only calls of this queue</source>
        <translation>nur Anrufe dieser Warteschlange</translation>
    </message>
    <message>
        <source>Nothing found so far</source>
        <translation>Bisher nichts gefunden</translation>
    </message>
    <message>
        <source>Calls are still being taken in: what is found in them appears here.</source>
        <translation>Es kommen noch Anrufe hinzu: Was in ihnen gefunden wird, erscheint hier.</translation>
    </message>
</context>
<context>
    <name>readback::SearchPanel</name>
    <message>
        <source>Search of all transcripts</source>
        <translation>Suche in allen Transkripten</translation>
    </message>
</context>
<context>
    <name>readback::SecretEdit</name>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>readback::SecretWriter</name>
    <message>
        <source>The sign-in could not be stored</source>
        <translation>Die Anmeldung konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>The secret could not be stored</source>
        <translation>Das Client-Secret konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>The keychain did not take the sign-in to “%1”.</source>
        <translation>Der Schlüsselbund hat die Anmeldung bei „%1“ nicht angenommen.</translation>
    </message>
    <message>
        <source>The keychain did not take the secret of “%1”.</source>
        <translation>Der Schlüsselbund hat das Client-Secret von „%1“ nicht angenommen.</translation>
    </message>
    <message>
        <source>Keep for This Run Only</source>
        <translation>Nur bis zum Beenden behalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>readback::SessionHost</name>
    <message>
        <source>No client secret was found for “%1”, or the keychain stayed locked.</source>
        <translation>Für „%1“ wurde kein Client-Secret gefunden, oder der Schlüsselbund blieb gesperrt.</translation>
    </message>
    <message>
        <source>Open the settings and enter the client secret.</source>
        <translation>Öffnen Sie die Einstellungen und geben Sie das Client-Secret ein.</translation>
    </message>
</context>
<context>
    <name>readback::Settings</name>
    <message>
        <source>The old file is kept as %1.</source>
        <translation>Die alte Datei bleibt als %1 erhalten.</translation>
    </message>
    <message>
        <source>The old file stays as it is: changes are not saved in this run, because no copy of it could be made.</source>
        <translation>Die alte Datei bleibt unverändert: Änderungen werden bis zum Beenden nicht gespeichert, weil keine Kopie von ihr angelegt werden konnte.</translation>
    </message>
    <message>
        <source>The settings file cannot be read; Readback starts with its defaults.</source>
        <translation>Die Einstellungsdatei kann nicht gelesen werden; Readback startet mit den Standardwerten.</translation>
    </message>
    <message>
        <source>The old file stays as it is: changes are not saved in this run.</source>
        <translation>Die alte Datei bleibt unverändert: Änderungen werden bis zum Beenden nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>readback::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>C&amp;onnections</source>
        <translation>Verbin&amp;dungen</translation>
    </message>
    <message>
        <source>Arc&amp;hive</source>
        <translation>Arc&amp;hiv</translation>
    </message>
</context>
<context>
    <name>readback::ShortcutEditor</name>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Use it here</source>
        <translation>&amp;Hier verwenden</translation>
    </message>
    <message>
        <source>&amp;Leave it there</source>
        <translation>&amp;Dort lassen</translation>
    </message>
    <message>
        <source>First shortcut</source>
        <translation>Erstes Kürzel</translation>
    </message>
    <message>
        <source>Second shortcut</source>
        <translation>Zweites Kürzel</translation>
    </message>
    <message>
        <source>Choose an action to change its keys.</source>
        <translation>Wählen Sie eine Aktion, um ihre Tasten zu ändern.</translation>
    </message>
    <message>
        <source>Press the keys in a field; Backspace in it takes them away.</source>
        <translation>Drücken Sie die Tasten in einem Feld; die Rücktaste darin nimmt sie weg.</translation>
    </message>
    <message>
        <source>%1 is needed to move about in the window.</source>
        <translation>%1 wird gebraucht, um sich im Fenster zu bewegen.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” (%3).</source>
        <translation>%1 gehört zu „%2“ (%3).</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Geändert.</translation>
    </message>
</context>
<context>
    <name>readback::ShortcutSheet</name>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search for an action or a key</source>
        <translation>Aktion oder Taste suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>&amp;Alle zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Every action has the keys again that it came with</source>
        <translation>Jede Aktion hat wieder die Tasten, mit denen sie kam</translation>
    </message>
    <message>
        <source>Move the caret</source>
        <translation>Textmarke bewegen</translation>
    </message>
    <message>
        <source>arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>To the beginning or end of the line</source>
        <translation>An Anfang oder Ende der Zeile</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Pos1, Ende</translation>
    </message>
    <message>
        <source>To the beginning or end of the call</source>
        <translation>An Anfang oder Ende des Anrufs</translation>
    </message>
    <message>
        <source>Ctrl+Home, Ctrl+End</source>
        <translation>Strg+Pos1, Strg+Ende</translation>
    </message>
    <message>
        <source>By a word</source>
        <translation>Um ein Wort</translation>
    </message>
    <message>
        <source>Ctrl+Left, Ctrl+Right</source>
        <translation>Strg+Links, Strg+Rechts</translation>
    </message>
    <message>
        <source>Select on the way</source>
        <translation>Dabei auswählen</translation>
    </message>
    <message>
        <source>Shift with any of them</source>
        <translation>Umschalt mit jeder davon</translation>
    </message>
    <message>
        <source>Scroll by a page</source>
        <translation>Um eine Seite rollen</translation>
    </message>
    <message>
        <source>Space, Shift+Space</source>
        <translation>Leertaste, Umschalt+Leertaste</translation>
    </message>
    <message>
        <source>Show all of a long phrase</source>
        <translation>Lange Äußerung ganz zeigen</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Menu at the caret</source>
        <translation>Menü an der Textmarke</translation>
    </message>
    <message>
        <source>Menu key, Shift+F10</source>
        <translation>Menütaste, Umschalt+F10</translation>
    </message>
    <message>
        <source>In the text (always the same)</source>
        <translation>Im Text (immer gleich)</translation>
    </message>
    <message>
        <source>Give every action the keys again that it came with?</source>
        <translation>Jeder Aktion wieder die Tasten geben, mit denen sie kam?</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
</context>
<context>
    <name>readback::SignInDesk</name>
    <message>
        <source>The calls kept on this computer can still be read here.</source>
        <translation>Die auf diesem Computer behaltenen Anrufe lassen sich hier weiter lesen.</translation>
    </message>
</context>
<context>
    <name>readback::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign in to “%1”</source>
        <translation>Anmelden bei „%1“</translation>
    </message>
</context>
<context>
    <name>readback::SignInPanel</name>
    <message>
        <source>Signed in. It is renewed by itself.</source>
        <translation>Angemeldet. Die Anmeldung erneuert sich von selbst.</translation>
    </message>
    <message>
        <source>Signed in as %1. It is renewed by itself.</source>
        <translation>Angemeldet als %1. Die Anmeldung erneuert sich von selbst.</translation>
    </message>
    <message>
        <source>Signed in until %1.</source>
        <translation>Angemeldet bis %1.</translation>
    </message>
    <message>
        <source>Signed in as %1 until %2.</source>
        <translation>Angemeldet als %1 bis %2.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>Abme&amp;lden</translation>
    </message>
    <message>
        <source>Open the &amp;page again</source>
        <translation>Seite noch einmal &amp;öffnen</translation>
    </message>
    <message>
        <source>Cop&amp;y its address</source>
        <translation>Adresse ko&amp;pieren</translation>
    </message>
    <message>
        <source>Stop &amp;waiting</source>
        <translation>Nicht mehr &amp;warten</translation>
    </message>
    <message>
        <source>Not signed in.</source>
        <translation>Nicht angemeldet.</translation>
    </message>
    <message>
        <source>The sign-in ended %1.</source>
        <translation>Die Anmeldung ist seit %1 abgelaufen.</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Neu anmelden…</translation>
    </message>
    <message>
        <source>This computer has no usable keychain: the sign-in is kept for this run only.</source>
        <translation>Dieser Computer hat keinen nutzbaren Schlüsselbund: Die Anmeldung gilt nur, bis Readback beendet wird.</translation>
    </message>
    <message>
        <source>Waiting for you to sign in in the browser…</source>
        <translation>Warten auf Ihre Anmeldung im Browser…</translation>
    </message>
    <message>
        <source>No browser could be started. Copy the address of the sign-in page and open it in one.</source>
        <translation>Es konnte kein Browser gestartet werden. Kopieren Sie die Adresse der Anmeldeseite und öffnen Sie sie in einem.</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Abmelden…</translation>
    </message>
</context>
<context>
    <name>readback::SignOutFlow</name>
    <message>
        <source>You are signed out here. The server could not be told: %1</source>
        <translation>Hier sind Sie abgemeldet. Dem Server konnte das nicht mitgeteilt werden: %1</translation>
    </message>
</context>
<context>
    <name>readback::SpeakerNamesDialog</name>
    <message>
        <source>Rename speakers</source>
        <translation>Sprecher umbenennen</translation>
    </message>
    <message>
        <source>The names are used wherever this call is read, copied, printed or exported.</source>
        <translation>Die Namen gelten überall, wo dieser Anruf gelesen, kopiert, gedruckt oder exportiert wird.</translation>
    </message>
    <message>
        <source>Name of %1</source>
        <translation>Name von %1</translation>
    </message>
</context>
<context>
    <name>readback::StatusStrip</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n Anruf</numerusform>
            <numerusform>%Ln Anrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 shown</source>
        <translation>, %1 angezeigt</translation>
    </message>
    <message>
        <source>, %1 with transcript</source>
        <translation>, %1 mit Transkript</translation>
    </message>
    <message>
        <source>paused by the server, %1 s</source>
        <translation>Pause auf Wunsch des Servers, noch %1 s</translation>
    </message>
    <message>
        <source>%1, through proxy %2</source>
        <translation>%1, über Proxy %2</translation>
    </message>
    <message>
        <source>The server is preparing the list</source>
        <translation>Der Server bereitet die Liste vor</translation>
    </message>
    <message numerus="yes">
        <source>Listing, %n conversation(s) so far</source>
        <translation>
            <numerusform>Auflisten, bisher %n Anruf</numerusform>
            <numerusform>Auflisten, bisher %Ln Anrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>, back to %1</source>
        <translation>, zurück bis %1</translation>
    </message>
    <message>
        <source>%1 of %2 reviewed</source>
        <translation>%1 von %2 geprüft</translation>
    </message>
    <message>
        <source>Marks are not kept</source>
        <translation>Markierungen werden nicht aufbewahrt</translation>
    </message>
    <message>
        <source> (not kept)</source>
        <translation> (nicht aufbewahrt)</translation>
    </message>
    <message>
        <source>There is no archive to write to: what you mark now is gone when the program ends</source>
        <translation>Es gibt kein Archiv, in das geschrieben werden kann: Was Sie jetzt markieren, ist mit dem Ende des Programms verloren</translation>
    </message>
    <message>
        <source>Calls are not being kept</source>
        <translation>Anrufe werden nicht behalten</translation>
    </message>
</context>
<context>
    <name>readback::TagsDialog</name>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>A tag; Enter adds it</source>
        <translation>Ein Schlagwort; die Eingabetaste fügt es hinzu</translation>
    </message>
    <message>
        <source>&amp;Tags of the call:</source>
        <translation>&amp;Schlagwörter des Anrufs:</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Tags of %n call(s):</source>
        <translation>
            <numerusform>&amp;Schlagwörter von %n Anruf:</numerusform>
            <numerusform>&amp;Schlagwörter von %n Anrufen:</numerusform>
        </translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Neues Schlagwort</translation>
    </message>
</context>
<context>
    <name>readback::TopicChip</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>readback::TopicChips</name>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message numerus="yes">
        <source>Topic “%1”, in %n phrase(s). A click goes to the next one.</source>
        <translation>
            <numerusform>Thema „%1“, in %n Äußerung. Ein Klick führt zur nächsten.</numerusform>
            <numerusform>Thema „%1“, in %n Äußerungen. Ein Klick führt zur nächsten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more topic(s)</source>
        <translation>
            <numerusform>%n weiteres Thema</numerusform>
            <numerusform>%n weitere Themen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readback::TranscriptFilterButton</name>
    <message>
        <source>&amp;All transcripts</source>
        <translation>&amp;Alle Transkripte</translation>
    </message>
    <message>
        <source>&amp;With transcript</source>
        <translation>&amp;Mit Transkript</translation>
    </message>
    <message>
        <source>&amp;Processing</source>
        <translation>&amp;In Arbeit</translation>
    </message>
    <message>
        <source>With&amp;out transcript</source>
        <translation>&amp;Ohne Transkript</translation>
    </message>
    <message>
        <source>No per&amp;mission, or failed</source>
        <translation>&amp;Keine Rechte oder Fehler</translation>
    </message>
    <message>
        <source>&amp;Not asked for yet</source>
        <translation>&amp;Noch nicht abgefragt</translation>
    </message>
    <message>
        <source>Transcript: %1</source>
        <translation>Transkript: %1</translation>
    </message>
</context>
<context>
    <name>readback::TranscriptPane</name>
    <message>
        <source>Select a call to read it.</source>
        <translation>Wählen Sie einen Anruf aus, um ihn zu lesen.</translation>
    </message>
    <message>
        <source>Loading the transcript…</source>
        <translation>Das Transkript wird geladen…</translation>
    </message>
    <message>
        <source>Agent and Customer of this call are swapped.</source>
        <translation>Agent und Kunde dieses Anrufs sind vertauscht.</translation>
    </message>
</context>
<context>
    <name>readback::TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy with &amp;speaker and time</source>
        <translation>Mit &amp;Sprecher und Zeit kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Show all of this phrase</source>
        <translation>Ganze Äußerung anzeigen</translation>
    </message>
</context>
<context>
    <name>readback::WindowActions</name>
    <message>
        <source>Tool bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>Demodaten</translation>
    </message>
    <message>
        <source>Made-up calls from a server inside this program; nothing leaves this computer</source>
        <translation>Erfundene Anrufe von einem Server in diesem Programm; nichts verlässt diesen Computer</translation>
    </message>
</context>
<context>
    <name>readback::WindowChecklist</name>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Not looked through: the call was not opened yet</source>
        <translation>Nicht durchgesehen: Der Anruf wurde noch nicht geöffnet</translation>
    </message>
    <message>
        <source>Checking kept calls: %1 of %2</source>
        <translation>Aufbewahrte Anrufe werden geprüft: %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n kept call(s) checked.</source>
        <translation>
            <numerusform>%n aufbewahrter Anruf geprüft.</numerusform>
            <numerusform>%n aufbewahrte Anrufe geprüft.</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls are held against no checklist.</source>
        <translation>Anrufe werden an keiner Checkliste gemessen.</translation>
    </message>
    <message>
        <source>No call is open.</source>
        <translation>Kein Anruf ist offen.</translation>
    </message>
    <message>
        <source>The call is being looked through.</source>
        <translation>Der Anruf wird durchgesehen.</translation>
    </message>
</context>
<context>
    <name>readback::WindowEvidence</name>
    <message>
        <source>Evidence basket</source>
        <translation>Belegkorb</translation>
    </message>
    <message>
        <source>&amp;Evidence basket</source>
        <translation>&amp;Belegkorb</translation>
    </message>
    <message>
        <source>&amp;Evidence basket (%1)</source>
        <translation>&amp;Belegkorb (%1)</translation>
    </message>
    <message>
        <source>The evidence basket is full: %1 passages.</source>
        <translation>Der Belegkorb ist voll: %1 Stellen.</translation>
    </message>
    <message numerus="yes">
        <source>Added to the evidence basket, which has %n passage(s) now.</source>
        <translation>
            <numerusform>In den Belegkorb gelegt, der jetzt %n Stelle hat.</numerusform>
            <numerusform>In den Belegkorb gelegt, der jetzt %n Stellen hat.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readback::WindowExport</name>
    <message>
        <source>Saving %1 of %2</source>
        <translation>%1 von %2 wird gespeichert</translation>
    </message>
</context>
<context>
    <name>readback::WindowKeeping</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) kept</source>
        <translation>
            <numerusform>%n Anruf behalten</numerusform>
            <numerusform>%n Anrufe behalten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 kept before</source>
        <translation>%1 schon behalten</translation>
    </message>
    <message>
        <source>%1 not ready</source>
        <translation>%1 noch nicht bereit</translation>
    </message>
    <message>
        <source>%1 without a transcript</source>
        <translation>%1 ohne Transkript</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>.</source>
        <comment>end</comment>
        <translation>.</translation>
    </message>
    <message>
        <source>Keeping call %1 of %2</source>
        <translation>Anruf %1 von %2 wird behalten</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1, noch etwa %2</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>Angehalten: %1</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Calls are not being kept: %1</source>
        <translation>Anrufe werden nicht behalten: %1</translation>
    </message>
    <message>
        <source>It is tried again when “%1” is opened the next time.</source>
        <translation>Es wird erneut versucht, wenn „%1“ das nächste Mal geöffnet wird.</translation>
    </message>
    <message>
        <source>The calls kept of “%1” could not all be removed: %2</source>
        <translation>Die behaltenen Anrufe von „%1“ konnten nicht alle entfernt werden: %2</translation>
    </message>
</context>
<context>
    <name>readback::WindowLinks</name>
    <message>
        <source>No profile here is for %1, where the link leads.</source>
        <translation>Kein Profil hier ist für %1, wohin der Link führt.</translation>
    </message>
    <message>
        <source>Set up a connection to it in the settings, then open the link again.</source>
        <translation>Richten Sie in den Einstellungen eine Verbindung dorthin ein, und öffnen Sie den Link dann noch einmal.</translation>
    </message>
    <message>
        <source>Link to a call</source>
        <translation>Link zu einem Anruf</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>readback::WindowListing</name>
    <message>
        <source>Listing conversations</source>
        <translation>Anrufe werden aufgelistet</translation>
    </message>
</context>
<context>
    <name>readback::WindowMarks</name>
    <message>
        <source>Marks are not kept: %1</source>
        <translation>Markierungen werden nicht aufbewahrt: %1</translation>
    </message>
    <message>
        <source>Note on the call</source>
        <translation>Notiz zum Anruf</translation>
    </message>
    <message>
        <source>Note on the phrase</source>
        <translation>Notiz zur Äußerung</translation>
    </message>
    <message>
        <source>No call is shown.</source>
        <translation>Es wird kein Anruf gezeigt.</translation>
    </message>
    <message>
        <source>This is the last call that is not reviewed.</source>
        <translation>Dies ist der letzte ungeprüfte Anruf.</translation>
    </message>
    <message>
        <source>Every call that is shown is reviewed.</source>
        <translation>Alle gezeigten Anrufe sind geprüft.</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
</context>
<context>
    <name>readback::WindowPrinting</name>
    <message>
        <source>Printing page %1 of %2</source>
        <translation>Seite %1 von %2 wird gedruckt</translation>
    </message>
    <message>
        <source>Laying out the pages</source>
        <translation>Die Seiten werden gesetzt</translation>
    </message>
    <message>
        <source>The call is printed.</source>
        <translation>Der Anruf ist gedruckt.</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Printing cancelled.</source>
        <translation>Drucken abgebrochen.</translation>
    </message>
</context>
<context>
    <name>readback::WindowSession</name>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>%1 – Readback</source>
        <translation>%1 – Readback</translation>
    </message>
</context>
<context>
    <name>readback::WindowSignIn</name>
    <message>
        <source>Signed out.</source>
        <translation>Abgemeldet.</translation>
    </message>
    <message>
        <source>Your renewed sign-in is known for this run only. %1</source>
        <translation>Ihre erneuerte Anmeldung gilt nur, bis Readback beendet wird. %1</translation>
    </message>
    <message>
        <source>After the next start, sign in again.</source>
        <translation>Melden Sie sich nach dem nächsten Start neu an.</translation>
    </message>
    <message>
        <source>The sign-in could not be stored</source>
        <translation>Die Anmeldung konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>The sign-in of “%1” is forgotten here. The server could not be told: %2</source>
        <translation>Die Anmeldung von „%1“ ist hier vergessen. Dem Server konnte es nicht mitgeteilt werden: %2</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign out of “%1”?</source>
        <translation>Von „%1“ abmelden?</translation>
    </message>
    <message>
        <source>Sign out and remove the calls</source>
        <translation>Abmelden und die Anrufe entfernen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Calls kept on this computer</source>
        <translation>Auf diesem Computer behaltene Anrufe</translation>
    </message>
    <message>
        <source>The calls kept on this computer can be read here without signing in, until they are removed. With them goes all that was added to them, with saved searches and checklists.</source>
        <translation>Die auf diesem Computer behaltenen Anrufe lassen sich hier auch ohne Anmeldung lesen, bis sie entfernt werden. Mit ihnen geht alles, was ihnen hinzugefügt wurde, samt gespeicherten Suchen und Checklisten.</translation>
    </message>
</context>
</TS>
