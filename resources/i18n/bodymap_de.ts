<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Act</name>
    <message>
        <source>All keys</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>All needles out</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Alle Nadeln entfernt</translation>
    </message>
    <message>
        <source>All views</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Alle Ansichten</translation>
    </message>
    <message>
        <source>Back to feet, hands, head and neck</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Zurück zu Füßen, Händen, Kopf und Hals</translation>
    </message>
    <message>
        <source>Back to the ghost before</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Zum vorigen Schatten</translation>
    </message>
    <message>
        <source>Change the patient’s data</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Patientendaten ändern</translation>
    </message>
    <message>
        <source>Chart a site in the middle of the region</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Nadelstelle in der Mitte der Region eintragen</translation>
    </message>
    <message>
        <source>Choose other ghosts, templates</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Andere Schatten oder Vorlagen wählen</translation>
    </message>
    <message>
        <source>Close-up of the region</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Nahansicht der Region</translation>
    </message>
    <message>
        <source>Depth of the site</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Tiefe der Stelle</translation>
    </message>
    <message>
        <source>Do the step again</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Schritt wiederholen</translation>
    </message>
    <message>
        <source>Emergency: all needles out</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Notfall: alle Nadeln entfernt</translation>
    </message>
    <message>
        <source>Find a patient, a muscle, or something to do</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Patienten, Muskel oder Befehl suchen</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>Find on the figure</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Auf der Figur suchen</translation>
    </message>
    <message>
        <source>Finish or sign</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Abschließen oder unterzeichnen</translation>
    </message>
    <message>
        <source>From region to region of the body</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Von Region zu Region des Körpers</translation>
    </message>
    <message>
        <source>From visit to visit</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Von Behandlung zu Behandlung</translation>
    </message>
    <message>
        <source>Ghosts of the last visit, shown or hidden</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Schatten der letzten Behandlung ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Go to Patients</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Zu „Patienten“</translation>
    </message>
    <message>
        <source>Go to Safety</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Zu „Sicherheit“</translation>
    </message>
    <message>
        <source>Go to Settings</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Zu den Einstellungen</translation>
    </message>
    <message>
        <source>Go to Today</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Zu „Heute“</translation>
    </message>
    <message>
        <source>Go to the clinic’s figures</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Zu den Kennzahlen der Praxis</translation>
    </message>
    <message>
        <source>Help on this page</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>Hide the screen</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Bildschirm verdecken</translation>
    </message>
    <message>
        <source>Import from a spreadsheet</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Aus einer Tabelle einlesen</translation>
    </message>
    <message>
        <source>Layers over the figure</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Ebenen über der Figur</translation>
    </message>
    <message>
        <source>Leave a card, a sheet or a panel</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Karte, Blatt oder Seitenfeld verlassen</translation>
    </message>
    <message>
        <source>Lock</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Log out</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Look: dark</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Darstellung: dunkel</translation>
    </message>
    <message>
        <source>Look: high contrast</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Darstellung: hoher Kontrast</translation>
    </message>
    <message>
        <source>Look: light</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Darstellung: hell</translation>
    </message>
    <message>
        <source>Map: replay the visits</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Karte: Behandlungen abspielen</translation>
    </message>
    <message>
        <source>Move a figure that is larger than its place</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Eine Figur verschieben, die größer als ihr Platz ist</translation>
    </message>
    <message>
        <source>Move the site by 2 mm</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Stelle um 2 mm verschieben</translation>
    </message>
    <message>
        <source>Muscle of the site</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Muskel der Stelle</translation>
    </message>
    <message>
        <source>Needle stock</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Nadelbestand</translation>
    </message>
    <message>
        <source>Needles one by one</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Nadeln einzeln</translation>
    </message>
    <message>
        <source>New complaint</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Neue Beschwerde</translation>
    </message>
    <message>
        <source>New patient</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Neuer Patient</translation>
    </message>
    <message>
        <source>No twitch</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Keine Zuckung</translation>
    </message>
    <message>
        <source>Note on the site</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Notiz zur Stelle</translation>
    </message>
    <message>
        <source>On to head and neck, hands, feet</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Weiter zu Kopf und Hals, Händen, Füßen</translation>
    </message>
    <message>
        <source>On to the next ghost</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Zum nächsten Schatten</translation>
    </message>
    <message>
        <source>One twitch</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Eine Zuckung</translation>
    </message>
    <message>
        <source>One view large, or small again</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Eine Ansicht groß oder wieder klein</translation>
    </message>
    <message>
        <source>One view, two side by side, or all</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Eine Ansicht, zwei nebeneinander oder alle</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Behandlung öffnen</translation>
    </message>
    <message>
        <source>Pain after: A, then 0 to 9, T for ten</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Schmerz nachher: A, dann 0 bis 9, T für zehn</translation>
    </message>
    <message>
        <source>Pain before: B, then 0 to 9, T for ten</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Schmerz vorher: B, dann 0 bis 9, T für zehn</translation>
    </message>
    <message>
        <source>Pain was felt elsewhere</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Schmerz wurde woanders gespürt</translation>
    </message>
    <message>
        <source>Print, copy or save what is shown</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Gezeigtes drucken, kopieren oder speichern</translation>
    </message>
    <message>
        <source>Remove the site</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Stelle entfernen</translation>
    </message>
    <message>
        <source>Safety: activity</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Sicherheit: Aktivität</translation>
    </message>
    <message>
        <source>Safety: backups</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Sicherheit: Sicherungen</translation>
    </message>
    <message>
        <source>Safety: keys of the clinic</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Sicherheit: Schlüssel der Praxis</translation>
    </message>
    <message>
        <source>Safety: people and log-ins</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Sicherheit: Personen und Anmeldungen</translation>
    </message>
    <message>
        <source>Safety: the whole record in and out</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Sicherheit: die ganze Akte hinaus und herein</translation>
    </message>
    <message>
        <source>Safety: this workstation</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Sicherheit: dieser Arbeitsplatz</translation>
    </message>
    <message>
        <source>Select all sites</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Alle Stellen auswählen</translation>
    </message>
    <message>
        <source>Selected needles out</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Ausgewählte Nadeln entfernt</translation>
    </message>
    <message>
        <source>Show the muscles</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Muskeln zeigen</translation>
    </message>
    <message>
        <source>Show the overview</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Übersicht zeigen</translation>
    </message>
    <message>
        <source>Show the report</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Bericht zeigen</translation>
    </message>
    <message>
        <source>Show the session</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Sitzung zeigen</translation>
    </message>
    <message>
        <source>Show the tour</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Rundgang zeigen</translation>
    </message>
    <message>
        <source>Show the trends</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Verlauf zeigen</translation>
    </message>
    <message>
        <source>Show the visits</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Behandlungen zeigen</translation>
    </message>
    <message>
        <source>Start a session, or go on with the open one</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Sitzung beginnen oder die offene fortsetzen</translation>
    </message>
    <message>
        <source>Start of the visit: answers, consent, hygiene</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Beginn der Behandlung: Antworten, Einwilligung, Hygiene</translation>
    </message>
    <message>
        <source>Symptom drawing</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Symptomzeichnung</translation>
    </message>
    <message>
        <source>Take over the visit of another person</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Behandlung einer anderen Person übernehmen</translation>
    </message>
    <message>
        <source>Take the last step back</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Letzten Schritt zurücknehmen</translation>
    </message>
    <message>
        <source>The first visit, the last one</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Erste Behandlung, letzte Behandlung</translation>
    </message>
    <message>
        <source>The needle out that is in longest</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Am längsten liegende Nadel entfernt</translation>
    </message>
    <message>
        <source>The whole view</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Ganze Ansicht</translation>
    </message>
    <message>
        <source>Three twitches or more</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Drei Zuckungen oder mehr</translation>
    </message>
    <message>
        <source>To decide: what two workstations changed at once</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Zu entscheiden: was zwei Arbeitsplätze zugleich geändert haben</translation>
    </message>
    <message>
        <source>Tray and list at the left, or at the right</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Tablett und Liste links oder rechts</translation>
    </message>
    <message>
        <source>Trends: a shorter or a longer time</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Verlauf: kürzerer oder längerer Zeitraum</translation>
    </message>
    <message>
        <source>Trends: move the time that is shown</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Verlauf: gezeigten Zeitraum verschieben</translation>
    </message>
    <message>
        <source>Trends: the whole time</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Verlauf: gesamter Zeitraum</translation>
    </message>
    <message>
        <source>Turn the figure as the patient lies</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Figur so drehen, wie der Patient liegt</translation>
    </message>
    <message>
        <source>Turn the figure back</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Figur zurückdrehen</translation>
    </message>
    <message>
        <source>Two twitches</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Zwei Zuckungen</translation>
    </message>
    <message>
        <source>What lies there</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Was dort liegt</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <extracomment>bodymap/ui/actions/act.py</extracomment>
        <translation>Verkleinern</translation>
    </message>
</context>
<context>
    <name>ActivityDetail</name>
    <message>
        <source>About whom</source>
        <extracomment>bodymap/ui/manage/activity_detail.py</extracomment>
        <translation>Über wen</translation>
    </message>
    <message>
        <source>Before, and after</source>
        <extracomment>bodymap/ui/manage/activity_detail.py</extracomment>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>Close the line</source>
        <extracomment>bodymap/ui/manage/activity_detail.py</extracomment>
        <translation>Zeile schließen</translation>
    </message>
    <message>
        <source>Here</source>
        <extracomment>bodymap/ui/manage/activity_detail.py</extracomment>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Line number</source>
        <extracomment>bodymap/ui/manage/activity_detail.py</extracomment>
        <translation>Zeilennummer</translation>
    </message>
    <message>
        <source>More of it</source>
        <extracomment>bodymap/ui/manage/activity_detail.py</extracomment>
        <translation>Mehr davon</translation>
    </message>
    <message>
        <source>Not on the server yet</source>
        <extracomment>bodymap/ui/manage/activity_detail.py</extracomment>
        <translation>Noch nicht auf dem Server</translation>
    </message>
    <message>
        <source>The line in full</source>
        <extracomment>bodymap/ui/manage/activity_detail.py</extracomment>
        <translation>Die ganze Zeile</translation>
    </message>
    <message>
        <source>UTC</source>
        <extracomment>bodymap/ui/manage/activity_detail.py</extracomment>
        <translation>UTC</translation>
    </message>
    <message>
        <source>What was recorded</source>
        <extracomment>bodymap/ui/manage/activity_detail.py</extracomment>
        <translation>Was eingetragen wurde</translation>
    </message>
    <message>
        <source>What was recorded, as it stands now</source>
        <extracomment>bodymap/ui/manage/activity_detail.py</extracomment>
        <translation>Was eingetragen wurde, nach jetzigem Stand</translation>
    </message>
    <message>
        <source>Who</source>
        <extracomment>bodymap/ui/manage/activity_detail.py</extracomment>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Workstation</source>
        <extracomment>bodymap/ui/manage/activity_detail.py</extracomment>
        <translation>Arbeitsplatz</translation>
    </message>
</context>
<context>
    <name>ActivityFilters</name>
    <message>
        <source>About whom</source>
        <extracomment>bodymap/ui/manage/activity_filters.py</extracomment>
        <translation>Über wen</translation>
    </message>
    <message>
        <source>Anybody</source>
        <extracomment>bodymap/ui/manage/activity_filters.py</extracomment>
        <translation>Alle Personen</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>bodymap/ui/manage/activity_filters.py</extracomment>
        <translation>Von</translation>
    </message>
    <message>
        <source>Show everything</source>
        <extracomment>bodymap/ui/manage/activity_filters.py</extracomment>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>This day comes before the first one.</source>
        <extracomment>bodymap/ui/manage/activity_filters.py</extracomment>
        <translation>Dieser Tag liegt vor dem ersten.</translation>
    </message>
    <message>
        <source>Until</source>
        <extracomment>bodymap/ui/manage/activity_filters.py</extracomment>
        <translation>Bis</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>bodymap/ui/manage/activity_filters.py</extracomment>
        <translation>Was</translation>
    </message>
    <message>
        <source>Who</source>
        <extracomment>bodymap/ui/manage/activity_filters.py</extracomment>
        <translation>Wer</translation>
    </message>
    <message>
        <source>{name} (left)</source>
        <extracomment>bodymap/ui/manage/activity_filters.py</extracomment>
        <translation>{name} (ausgeschieden)</translation>
    </message>
</context>
<context>
    <name>ActivityModel</name>
    <message>
        <source>About whom</source>
        <extracomment>bodymap/ui/manage/activity_model.py</extracomment>
        <translation>Über wen</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>bodymap/ui/manage/activity_model.py</extracomment>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>bodymap/ui/manage/activity_model.py</extracomment>
        <translation>Was</translation>
    </message>
    <message>
        <source>Who</source>
        <extracomment>bodymap/ui/manage/activity_model.py</extracomment>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Workstation</source>
        <extracomment>bodymap/ui/manage/activity_model.py</extracomment>
        <translation>Arbeitsplatz</translation>
    </message>
</context>
<context>
    <name>ActivityPart</name>
    <message>
        <source>Activity</source>
        <extracomment>bodymap/ui/manage/activity_part.py</extracomment>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>An administrator reads the activity.</source>
        <extracomment>bodymap/ui/manage/activity_part.py</extracomment>
        <translation>Nur ein Administrator liest die Aktivität.</translation>
    </message>
    <message>
        <source>Earlier lines are on the clinic&apos;s server. {why}</source>
        <extracomment>bodymap/ui/manage/activity_part.py</extracomment>
        <translation>Frühere Einträge liegen auf dem Server der Praxis. {why}</translation>
    </message>
    <message>
        <source>End of the record: {head}</source>
        <extracomment>bodymap/ui/manage/activity_part.py</extracomment>
        <translation>Ende der Akte: {head}</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <extracomment>bodymap/ui/manage/activity_part.py</extracomment>
        <translation>Als CSV exportieren …</translation>
    </message>
    <message>
        <source>Export the activity</source>
        <extracomment>bodymap/ui/manage/activity_part.py</extracomment>
        <translation>Aktivität exportieren</translation>
    </message>
    <message>
        <source>It is printed on every signed report and kept beside every backup. Whoever compares it later sees whether lines of this record were changed or cut off.</source>
        <extracomment>bodymap/ui/manage/activity_part.py</extracomment>
        <translation>Es steht auf jedem unterzeichneten Bericht und liegt neben jeder Sicherung. Wer es später vergleicht, sieht, ob Zeilen dieser Akte geändert oder abgeschnitten wurden.</translation>
    </message>
    <message>
        <source>Nothing of that kind was recorded.</source>
        <extracomment>bodymap/ui/manage/activity_part.py</extracomment>
        <translation>Nichts dergleichen wurde aufgezeichnet.</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <extracomment>bodymap/ui/manage/activity_part.py</extracomment>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>bodymap/ui/manage/activity_part.py</extracomment>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Writing the activity</source>
        <extracomment>bodymap/ui/manage/activity_part.py</extracomment>
        <translation>Aktivität wird geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>{name} was saved, with {lines} lines. It holds what was recorded of patients: keep it as you keep the record.</source>
        <extracomment>bodymap/ui/manage/activity_part.py</extracomment>
        <translation>
            <numerusform>{name} wurde gespeichert, mit {lines} Zeile. Darin steht, was über Patienten eingetragen wurde: Bewahren Sie sie auf wie die Akte.</numerusform>
            <numerusform>{name} wurde gespeichert, mit {lines} Zeilen. Darin steht, was über Patienten eingetragen wurde: Bewahren Sie sie auf wie die Akte.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActivityReader</name>
    <message>
        <source>A patient who is not in the record</source>
        <extracomment>bodymap/ui/manage/activity_reader.py</extracomment>
        <translation>Ein Patient, der nicht in der Akte ist</translation>
    </message>
    <message>
        <source>Somebody at the door</source>
        <extracomment>bodymap/ui/manage/activity_reader.py</extracomment>
        <translation>Jemand bei der Anmeldung</translation>
    </message>
    <message>
        <source>Somebody who is not listed</source>
        <extracomment>bodymap/ui/manage/activity_reader.py</extracomment>
        <translation>Jemand, der nicht aufgeführt ist</translation>
    </message>
    <message>
        <source>The program</source>
        <extracomment>bodymap/ui/manage/activity_reader.py</extracomment>
        <translation>Das Programm</translation>
    </message>
</context>
<context>
    <name>AddPerson</name>
    <message>
        <source>Add</source>
        <extracomment>bodymap/ui/manage/add_person.py</extracomment>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a person</source>
        <extracomment>bodymap/ui/manage/add_person.py</extracomment>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>First passphrase</source>
        <extracomment>bodymap/ui/manage/add_person.py</extracomment>
        <translation>Erste Passphrase</translation>
    </message>
    <message>
        <source>Tell it to them in person. They change it themselves, here under People, as soon as they have logged in.</source>
        <extracomment>bodymap/ui/manage/add_person.py</extracomment>
        <translation>Sagen Sie sie der Person mündlich. Sie ändert sie hier unter „Personen“ selbst, sobald sie sich angemeldet hat.</translation>
    </message>
</context>
<context>
    <name>AfterPanel</name>
    <message>
        <source>1 day later</source>
        <extracomment>bodymap/ui/frame/after_panel.py</extracomment>
        <translation>1 Tag später</translation>
    </message>
    <message>
        <source>Add reaction</source>
        <extracomment>bodymap/ui/frame/after_panel.py</extracomment>
        <translation>Reaktion hinzufügen</translation>
    </message>
    <message>
        <source>After the visit</source>
        <extracomment>bodymap/ui/frame/after_panel.py</extracomment>
        <translation>Nach der Behandlung</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>bodymap/ui/frame/after_panel.py</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>During the visit</source>
        <extracomment>bodymap/ui/frame/after_panel.py</extracomment>
        <translation>Während der Behandlung</translation>
    </message>
    <message>
        <source>Pain</source>
        <extracomment>bodymap/ui/frame/after_panel.py</extracomment>
        <translation>Schmerz</translation>
    </message>
    <message>
        <source>Reactions</source>
        <extracomment>bodymap/ui/frame/after_panel.py</extracomment>
        <translation>Reaktionen</translation>
    </message>
    <message>
        <source>Record</source>
        <extracomment>bodymap/ui/frame/after_panel.py</extracomment>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>When it began</source>
        <extracomment>bodymap/ui/frame/after_panel.py</extracomment>
        <translation>Wann es begann</translation>
    </message>
    <message numerus="yes">
        <source>{0} days later</source>
        <extracomment>bodymap/ui/frame/after_panel.py</extracomment>
        <translation>
            <numerusform>{0} Tag später</numerusform>
            <numerusform>{0} Tage später</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AftercareOnPage</name>
    <message>
        <source>After-care</source>
        <extracomment>bodymap/ui/session/aftercare/aftercare_on_page.py</extracomment>
        <translation>Nachsorge</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <extracomment>bodymap/ui/session/aftercare/aftercare_on_page.py</extracomment>
        <translation>An den Drucker gesendet.</translation>
    </message>
    <message>
        <source>after-care told</source>
        <extracomment>bodymap/ui/session/aftercare/aftercare_on_page.py</extracomment>
        <translation>Nachsorge besprochen</translation>
    </message>
    <message>
        <source>{name} was saved.</source>
        <extracomment>bodymap/ui/session/aftercare/aftercare_on_page.py</extracomment>
        <translation>{name} wurde gespeichert.</translation>
    </message>
</context>
<context>
    <name>AftercareSheet</name>
    <message>
        <source>After-care</source>
        <extracomment>bodymap/ui/session/aftercare/aftercare_sheet.py</extracomment>
        <translation>Nachsorge</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <extracomment>bodymap/ui/session/aftercare/aftercare_sheet.py</extracomment>
        <translation>Danach</translation>
    </message>
    <message>
        <source>All of it was told.</source>
        <extracomment>bodymap/ui/session/aftercare/aftercare_sheet.py</extracomment>
        <translation>Alles wurde besprochen.</translation>
    </message>
    <message>
        <source>All told</source>
        <extracomment>bodymap/ui/session/aftercare/aftercare_sheet.py</extracomment>
        <translation>Alles besprochen</translation>
    </message>
    <message>
        <source>Empty: a line to write on</source>
        <extracomment>bodymap/ui/session/aftercare/aftercare_sheet.py</extracomment>
        <translation>Leer: eine Zeile zum Ausfüllen</translation>
    </message>
    <message>
        <source>No needle has been charted: there is nothing to tell.</source>
        <extracomment>bodymap/ui/session/aftercare/aftercare_sheet.py</extracomment>
        <translation>Es wurde keine Nadel eingetragen: Es gibt nichts zu besprechen.</translation>
    </message>
    <message>
        <source>Print…</source>
        <extracomment>bodymap/ui/session/aftercare/aftercare_sheet.py</extracomment>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <extracomment>bodymap/ui/session/aftercare/aftercare_sheet.py</extracomment>
        <translation>Als PDF …</translation>
    </message>
    <message>
        <source>Tick what the patient was told.</source>
        <extracomment>bodymap/ui/session/aftercare/aftercare_sheet.py</extracomment>
        <translation>Haken Sie an, was mit dem Patienten besprochen wurde.</translation>
    </message>
    <message>
        <source>When to get help</source>
        <extracomment>bodymap/ui/session/aftercare/aftercare_sheet.py</extracomment>
        <translation>Wann Sie Hilfe holen sollten</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <extracomment>bodymap/ui/session/aftercare/aftercare_sheet.py</extracomment>
        <translation>Wen man anrufen kann</translation>
    </message>
    <message>
        <source>prompted by this visit&apos;s reactions or answers</source>
        <extracomment>bodymap/ui/session/aftercare/aftercare_sheet.py</extracomment>
        <translation>wegen der Reaktionen oder Antworten dieser Behandlung</translation>
    </message>
</context>
<context>
    <name>AlertBand</name>
    <message>
        <source>Alerts</source>
        <extracomment>bodymap/ui/overview/section_box.py</extracomment>
        <translation>Warnhinweise</translation>
    </message>
</context>
<context>
    <name>AlikeTable</name>
    <message>
        <source>Both</source>
        <extracomment>bodymap/ui/conflicts/compare_table.py</extracomment>
        <translation>Beide</translation>
    </message>
    <message>
        <source>The same on both sides</source>
        <extracomment>bodymap/ui/conflicts/compare_table.py</extracomment>
        <translation>Auf beiden Seiten gleich</translation>
    </message>
    <message>
        <source>{now} (before: {before})</source>
        <extracomment>bodymap/ui/conflicts/compare_table.py</extracomment>
        <translation>{now} (vorher: {before})</translation>
    </message>
</context>
<context>
    <name>AmendOnPage</name>
    <message>
        <source>A needle that is missing</source>
        <extracomment>bodymap/ui/session/finish/amend_on_page.py</extracomment>
        <translation>Eine fehlende Nadel</translation>
    </message>
    <message>
        <source>Choose what is corrected.</source>
        <extracomment>bodymap/ui/session/finish/amend_on_page.py</extracomment>
        <translation>Wählen Sie, was berichtigt wird.</translation>
    </message>
    <message>
        <source>Click the figure where it was.</source>
        <extracomment>bodymap/ui/session/finish/amend_on_page.py</extracomment>
        <translation>Klicken Sie auf die Figur, wo es war.</translation>
    </message>
    <message>
        <source>Click the figure where the needle was.</source>
        <extracomment>bodymap/ui/session/finish/amend_on_page.py</extracomment>
        <translation>Klicken Sie auf die Figur, wo die Nadel war.</translation>
    </message>
    <message>
        <source>Correct it…</source>
        <extracomment>bodymap/ui/session/finish/amend_on_page.py</extracomment>
        <translation>Berichtigen …</translation>
    </message>
    <message>
        <source>Not recorded yet: {place}.</source>
        <extracomment>bodymap/ui/session/finish/amend_on_page.py</extracomment>
        <translation>Noch nicht eingetragen: {place}.</translation>
    </message>
    <message>
        <source>Something else, in words: reactions, consent …</source>
        <extracomment>bodymap/ui/session/finish/amend_on_page.py</extracomment>
        <translation>Etwas anderes, in Worten: Reaktionen, Einwilligung …</translation>
    </message>
    <message>
        <source>The visit ended at {time}.</source>
        <extracomment>bodymap/ui/session/finish/amend_on_page.py</extracomment>
        <translation>Die Behandlung endete um {time}.</translation>
    </message>
    <message>
        <source>This session is signed: what was wrong in it is corrected beside it.</source>
        <extracomment>bodymap/ui/session/finish/amend_on_page.py</extracomment>
        <translation>Diese Sitzung ist unterzeichnet: Was darin falsch war, wird daneben berichtigt.</translation>
    </message>
    <message>
        <source>{place}. Click the figure if it was elsewhere.</source>
        <extracomment>bodymap/ui/session/finish/amend_on_page.py</extracomment>
        <translation>{place}. Klicken Sie auf die Figur, wenn es woanders war.</translation>
    </message>
</context>
<context>
    <name>AmendSheet</name>
    <message>
        <source>Choose what was wrong, or click a site on the figure.</source>
        <extracomment>bodymap/ui/session/finish/amend_sheet.py</extracomment>
        <translation>Wählen Sie, was falsch war, oder klicken Sie auf eine Stelle der Figur.</translation>
    </message>
    <message>
        <source>Correct</source>
        <extracomment>bodymap/ui/session/finish/amend_sheet.py</extracomment>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>Corrections so far</source>
        <extracomment>bodymap/ui/session/finish/amend_sheet.py</extracomment>
        <translation>Bisherige Berichtigungen</translation>
    </message>
    <message>
        <source>For reactions, consent, answers, needles that bent, and whatever else was signed. A reaction that came up after the visit is recorded with the reactions instead.</source>
        <extracomment>bodymap/ui/session/finish/amend_sheet.py</extracomment>
        <translation>Für Reaktionen, Einwilligung, Antworten, verbogene Nadeln und was sonst unterzeichnet wurde. Eine Reaktion, die nach der Behandlung auftrat, wird stattdessen bei den Reaktionen eingetragen.</translation>
    </message>
    <message>
        <source>How it was</source>
        <extracomment>bodymap/ui/session/finish/amend_sheet.py</extracomment>
        <translation>Wie es war</translation>
    </message>
    <message>
        <source>Not given</source>
        <extracomment>bodymap/ui/session/finish/amend_sheet.py</extracomment>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>Nothing here is other than it is recorded.</source>
        <extracomment>bodymap/ui/session/finish/amend_sheet.py</extracomment>
        <translation>Hier ist nichts anders als eingetragen.</translation>
    </message>
    <message>
        <source>Pain, 0 to 10</source>
        <extracomment>bodymap/ui/session/finish/amend_sheet.py</extracomment>
        <translation>Schmerz, 0 bis 10</translation>
    </message>
    <message>
        <source>Record correction</source>
        <extracomment>bodymap/ui/session/finish/amend_sheet.py</extracomment>
        <translation>Berichtigung eintragen</translation>
    </message>
    <message>
        <source>Say in words how it was.</source>
        <extracomment>bodymap/ui/session/finish/amend_sheet.py</extracomment>
        <translation>Sagen Sie in Worten, wie es war.</translation>
    </message>
    <message>
        <source>Say why it is corrected.</source>
        <extracomment>bodymap/ui/session/finish/amend_sheet.py</extracomment>
        <translation>Sagen Sie, warum berichtigt wird.</translation>
    </message>
    <message>
        <source>This needle was never in</source>
        <extracomment>bodymap/ui/session/finish/amend_sheet.py</extracomment>
        <translation>Diese Nadel war nie gesetzt</translation>
    </message>
    <message>
        <source>What is corrected</source>
        <extracomment>bodymap/ui/session/finish/amend_sheet.py</extracomment>
        <translation>Was berichtigt wird</translation>
    </message>
    <message>
        <source>What was signed stays. A correction stands beside it for good.</source>
        <extracomment>bodymap/ui/session/finish/amend_sheet.py</extracomment>
        <translation>Das Unterzeichnete bleibt. Eine Berichtigung steht dauerhaft daneben.</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <extracomment>bodymap/ui/session/finish/amend_sheet.py</extracomment>
        <translation>Warum berichtigt wird</translation>
    </message>
</context>
<context>
    <name>Atlas</name>
    <message>
        <source>Abdomen</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Bauch</translation>
    </message>
    <message>
        <source>Achilles / lower calf</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Achillessehne/untere Wade</translation>
    </message>
    <message>
        <source>Ankle, inner</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Knöchel, innen</translation>
    </message>
    <message>
        <source>Ankle, outer</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Knöchel, außen</translation>
    </message>
    <message>
        <source>Armpit (axilla)</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Achselhöhle</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>resources/atlas/data/female_typical/views.json</extracomment>
        <translation>Hinten</translation>
    </message>
    <message>
        <source>Ball of foot (metatarsal heads)</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Fußballen (Mittelfußköpfchen)</translation>
    </message>
    <message>
        <source>Between spine and shoulder blade</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Zwischen Wirbelsäule und Schulterblatt</translation>
    </message>
    <message>
        <source>Big toe</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Großzehe</translation>
    </message>
    <message>
        <source>Breastbone (sternum)</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Brustbein (Sternum)</translation>
    </message>
    <message>
        <source>Buttock, lower / sit bone</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Gesäß, unten/Sitzbein</translation>
    </message>
    <message>
        <source>Buttock, upper</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Gesäß, oben</translation>
    </message>
    <message>
        <source>Calf, inner</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Wade, innen</translation>
    </message>
    <message>
        <source>Calf, outer</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Wade, außen</translation>
    </message>
    <message>
        <source>Cheek / maxilla / upper teeth</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Wange/Oberkiefer/obere Zähne</translation>
    </message>
    <message>
        <source>Chest / pectoral area</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Brust/Pektoralisbereich</translation>
    </message>
    <message>
        <source>Crown of head</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Scheitel</translation>
    </message>
    <message>
        <source>Ear and mastoid</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Ohr und Mastoid</translation>
    </message>
    <message>
        <source>Elbow, inner side</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Ellenbogen, Innenseite</translation>
    </message>
    <message>
        <source>Elbow, outer side</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Ellenbogen, Außenseite</translation>
    </message>
    <message>
        <source>Elbow, point (olecranon)</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Ellenbogenspitze (Olekranon)</translation>
    </message>
    <message>
        <source>Eye / orbit area</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Auge/Augenhöhle</translation>
    </message>
    <message>
        <source>Feet, top</source>
        <extracomment>resources/atlas/data/female_typical/views.json</extracomment>
        <translation>Füße, oben</translation>
    </message>
    <message>
        <source>Flank / waist</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Flanke/Taille</translation>
    </message>
    <message>
        <source>Forearm, back (extensors)</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Unterarm, hinten (Extensoren)</translation>
    </message>
    <message>
        <source>Forearm, front (flexors)</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Unterarm, vorn (Flexoren)</translation>
    </message>
    <message>
        <source>Forehead</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Stirn</translation>
    </message>
    <message>
        <source>Front</source>
        <extracomment>resources/atlas/data/female_typical/views.json</extracomment>
        <translation>Vorn</translation>
    </message>
    <message>
        <source>Front of hip (ASIS / hip flexor)</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Hüfte, vorn (SIAS/Hüftbeuger)</translation>
    </message>
    <message>
        <source>Groin</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Leiste</translation>
    </message>
    <message>
        <source>Hand, back</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Handrücken</translation>
    </message>
    <message>
        <source>Head, back</source>
        <extracomment>resources/atlas/data/female_typical/views.json</extracomment>
        <translation>Kopf, hinten</translation>
    </message>
    <message>
        <source>Head, front</source>
        <extracomment>resources/atlas/data/female_typical/views.json</extracomment>
        <translation>Kopf, vorn</translation>
    </message>
    <message>
        <source>Head, left side</source>
        <extracomment>resources/atlas/data/female_typical/views.json</extracomment>
        <translation>Kopf, linke Seite</translation>
    </message>
    <message>
        <source>Head, right side</source>
        <extracomment>resources/atlas/data/female_typical/views.json</extracomment>
        <translation>Kopf, rechte Seite</translation>
    </message>
    <message>
        <source>Heel</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Ferse</translation>
    </message>
    <message>
        <source>Index and middle fingers</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Zeige- und Mittelfinger</translation>
    </message>
    <message>
        <source>Inner arch (plantar fascia)</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Inneres Fußgewölbe (Plantarfaszie)</translation>
    </message>
    <message>
        <source>Jaw / TMJ / masseter</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Kiefer/Kiefergelenk/Masseter</translation>
    </message>
    <message>
        <source>Knee, back (popliteal)</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Knie, hinten (Kniekehle)</translation>
    </message>
    <message>
        <source>Knee, front</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Knie, vorn</translation>
    </message>
    <message>
        <source>Knee, inner side</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Knie, Innenseite</translation>
    </message>
    <message>
        <source>Knee, outer side</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Knie, Außenseite</translation>
    </message>
    <message>
        <source>Left foot, inner side</source>
        <extracomment>resources/atlas/data/female_typical/views.json</extracomment>
        <translation>Linker Fuß, Innenseite</translation>
    </message>
    <message>
        <source>Left foot, outer side</source>
        <extracomment>resources/atlas/data/female_typical/views.json</extracomment>
        <translation>Linker Fuß, Außenseite</translation>
    </message>
    <message>
        <source>Left hand, back</source>
        <extracomment>resources/atlas/data/female_typical/views.json</extracomment>
        <translation>Linke Hand, Rücken</translation>
    </message>
    <message>
        <source>Left hand, palm</source>
        <extracomment>resources/atlas/data/female_typical/views.json</extracomment>
        <translation>Linke Hand, Handfläche</translation>
    </message>
    <message>
        <source>Left side</source>
        <extracomment>resources/atlas/data/female_typical/views.json</extracomment>
        <translation>Linke Seite</translation>
    </message>
    <message>
        <source>Lower leg, outer (peroneal)</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Unterschenkel, außen (Peroneen)</translation>
    </message>
    <message>
        <source>Lumbar paraspinal L1-L3</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>LWS paraspinal L1–L3</translation>
    </message>
    <message>
        <source>Lumbar paraspinal L4-S1</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>LWS paraspinal L4–S1</translation>
    </message>
    <message>
        <source>Mouth and chin</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Mund und Kinn</translation>
    </message>
    <message>
        <source>Neck, back</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Nacken</translation>
    </message>
    <message>
        <source>Neck, front and side</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Hals, vorn und seitlich</translation>
    </message>
    <message>
        <source>Occiput (back of head)</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Hinterkopf (Okziput)</translation>
    </message>
    <message>
        <source>Outer hip (greater trochanter)</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Hüfte, außen (Trochanter major)</translation>
    </message>
    <message>
        <source>Palm, little-finger side (hypothenar)</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Handfläche, Kleinfingerseite (Hypothenar)</translation>
    </message>
    <message>
        <source>Palm, thumb side (thenar)</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Handfläche, Daumenseite (Thenar)</translation>
    </message>
    <message>
        <source>Pelvic floor / perineum</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Beckenboden/Damm</translation>
    </message>
    <message>
        <source>Pubic / suprapubic area</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Schambereich/suprapubischer Bereich</translation>
    </message>
    <message>
        <source>Right foot, inner side</source>
        <extracomment>resources/atlas/data/female_typical/views.json</extracomment>
        <translation>Rechter Fuß, Innenseite</translation>
    </message>
    <message>
        <source>Right foot, outer side</source>
        <extracomment>resources/atlas/data/female_typical/views.json</extracomment>
        <translation>Rechter Fuß, Außenseite</translation>
    </message>
    <message>
        <source>Right hand, back</source>
        <extracomment>resources/atlas/data/female_typical/views.json</extracomment>
        <translation>Rechte Hand, Rücken</translation>
    </message>
    <message>
        <source>Right hand, palm</source>
        <extracomment>resources/atlas/data/female_typical/views.json</extracomment>
        <translation>Rechte Hand, Handfläche</translation>
    </message>
    <message>
        <source>Right side</source>
        <extracomment>resources/atlas/data/female_typical/views.json</extracomment>
        <translation>Rechte Seite</translation>
    </message>
    <message>
        <source>Ring and little fingers</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Ring- und Kleinfinger</translation>
    </message>
    <message>
        <source>Sacroiliac / PSIS area</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>ISG/SIPS-Bereich</translation>
    </message>
    <message>
        <source>Sacrum</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Kreuzbein</translation>
    </message>
    <message>
        <source>Shin (tibialis anterior)</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Schienbein (Tibialis anterior)</translation>
    </message>
    <message>
        <source>Shoulder blade (scapula)</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Schulterblatt (Skapula)</translation>
    </message>
    <message>
        <source>Shoulder, back (posterior deltoid)</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Schulter, hinten (Deltoideus, Pars spinalis)</translation>
    </message>
    <message>
        <source>Shoulder, front (anterior deltoid)</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Schulter, vorn (Deltoideus, Pars clavicularis)</translation>
    </message>
    <message>
        <source>Shoulder, side (middle deltoid)</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Schulter, seitlich (Deltoideus, Pars acromialis)</translation>
    </message>
    <message>
        <source>Side of chest wall</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Seitliche Brustwand</translation>
    </message>
    <message>
        <source>Soles</source>
        <extracomment>resources/atlas/data/female_typical/views.json</extracomment>
        <translation>Fußsohlen</translation>
    </message>
    <message>
        <source>Suboccipital</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Subokzipital</translation>
    </message>
    <message>
        <source>Tailbone (coccyx)</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Steißbein</translation>
    </message>
    <message>
        <source>Temple</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Schläfe</translation>
    </message>
    <message>
        <source>Thigh, back (hamstrings)</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Oberschenkel, hinten (Hamstrings)</translation>
    </message>
    <message>
        <source>Thigh, front (rectus femoris)</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Oberschenkel, vorn (Rectus femoris)</translation>
    </message>
    <message>
        <source>Thigh, front-outer (vastus lateralis)</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Oberschenkel, vorn außen (Vastus lateralis)</translation>
    </message>
    <message>
        <source>Thigh, inner (adductors)</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Oberschenkel, innen (Adduktoren)</translation>
    </message>
    <message>
        <source>Thigh, lower inner (vastus medialis)</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Oberschenkel, unten innen (Vastus medialis)</translation>
    </message>
    <message>
        <source>Thigh, outer (iliotibial band)</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Oberschenkel, außen (Tractus iliotibialis)</translation>
    </message>
    <message>
        <source>Thoracic paraspinal T1-T4</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>BWS paraspinal Th1–Th4</translation>
    </message>
    <message>
        <source>Thoracic paraspinal T5-T8</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>BWS paraspinal Th5–Th8</translation>
    </message>
    <message>
        <source>Thoracic paraspinal T9-T12</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>BWS paraspinal Th9–Th12</translation>
    </message>
    <message>
        <source>Thumb</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Daumen</translation>
    </message>
    <message>
        <source>Top of foot</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Fußrücken</translation>
    </message>
    <message>
        <source>Upper arm, back (triceps)</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Oberarm, hinten (Trizeps)</translation>
    </message>
    <message>
        <source>Upper arm, front (biceps)</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Oberarm, vorn (Bizeps)</translation>
    </message>
    <message>
        <source>Upper trapezius / top of shoulder</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Oberer Trapezius/Schulterhöhe</translation>
    </message>
    <message>
        <source>Wrist</source>
        <extracomment>resources/atlas/data/regions.json</extracomment>
        <translation>Handgelenk</translation>
    </message>
    <message>
        <source>{region}, left</source>
        <extracomment>bodymap/ui/atlas_words.py</extracomment>
        <translation>{region}, links</translation>
    </message>
    <message>
        <source>{region}, right</source>
        <extracomment>bodymap/ui/atlas_words.py</extracomment>
        <translation>{region}, rechts</translation>
    </message>
</context>
<context>
    <name>BackupBeside</name>
    <message>
        <source>It is not sound: {problem}</source>
        <extracomment>bodymap/ui/manage/backup_beside.py</extracomment>
        <translation>Sie ist nicht unversehrt: {problem}</translation>
    </message>
    <message>
        <source>It is sound: every page, row and line was checked.</source>
        <extracomment>bodymap/ui/manage/backup_beside.py</extracomment>
        <translation>Sie ist unversehrt: Jede Seite, jeder Datensatz und jede Zeile wurde geprüft.</translation>
    </message>
    <message>
        <source>Needle sites</source>
        <extracomment>bodymap/ui/manage/backup_beside.py</extracomment>
        <translation>Nadelstellen</translation>
    </message>
    <message>
        <source>Newest entry</source>
        <extracomment>bodymap/ui/manage/backup_beside.py</extracomment>
        <translation>Neuester Eintrag</translation>
    </message>
    <message>
        <source>Now</source>
        <extracomment>bodymap/ui/manage/backup_beside.py</extracomment>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Patients</source>
        <extracomment>bodymap/ui/manage/backup_beside.py</extracomment>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>The backup</source>
        <extracomment>bodymap/ui/manage/backup_beside.py</extracomment>
        <translation>Die Sicherung</translation>
    </message>
    <message>
        <source>Visits</source>
        <extracomment>bodymap/ui/manage/backup_beside.py</extracomment>
        <translation>Behandlungen</translation>
    </message>
</context>
<context>
    <name>BackupChoice</name>
    <message>
        <source>Another folder…</source>
        <extracomment>bodymap/ui/gate/backup_choice.py</extracomment>
        <translation>Anderer Ordner …</translation>
    </message>
    <message>
        <source>Backups</source>
        <extracomment>bodymap/ui/gate/backup_choice.py</extracomment>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>In {folder}</source>
        <extracomment>bodymap/ui/gate/backup_choice.py</extracomment>
        <translation>In {folder}</translation>
    </message>
    <message>
        <source>There is no backup in this folder.</source>
        <extracomment>bodymap/ui/gate/backup_choice.py</extracomment>
        <translation>In diesem Ordner ist keine Sicherung.</translation>
    </message>
    <message>
        <source>Where the backup is</source>
        <extracomment>bodymap/ui/gate/backup_choice.py</extracomment>
        <translation>Wo die Sicherung liegt</translation>
    </message>
    <message>
        <source>of another clinic</source>
        <extracomment>bodymap/ui/gate/backup_choice.py</extracomment>
        <translation>aus einer anderen Praxis</translation>
    </message>
</context>
<context>
    <name>BackupModel</name>
    <message>
        <source>End of the record</source>
        <extracomment>bodymap/ui/manage/backup_model.py</extracomment>
        <translation>Ende der Akte</translation>
    </message>
    <message>
        <source>Made</source>
        <extracomment>bodymap/ui/manage/backup_model.py</extracomment>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>bodymap/ui/manage/backup_model.py</extracomment>
        <translation>Größe</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>bodymap/ui/manage/backup_model.py</extracomment>
        <translation>Stand</translation>
    </message>
    <message>
        <source>its list cannot be read</source>
        <extracomment>bodymap/ui/manage/backup_model.py</extracomment>
        <translation>ihre Liste ist nicht lesbar</translation>
    </message>
    <message>
        <source>of another clinic</source>
        <extracomment>bodymap/ui/manage/backup_model.py</extracomment>
        <translation>aus einer anderen Praxis</translation>
    </message>
    <message>
        <source>verified when it was made</source>
        <extracomment>bodymap/ui/manage/backup_model.py</extracomment>
        <translation>beim Anlegen geprüft</translation>
    </message>
</context>
<context>
    <name>BackupPlanForm</name>
    <message>
        <source>A backup is made only when something was recorded since the last one.</source>
        <extracomment>bodymap/ui/manage/backup_plan.py</extracomment>
        <translation>Eine Sicherung wird nur angelegt, wenn seit der letzten etwas eingetragen wurde.</translation>
    </message>
    <message>
        <source>Also when the program ends</source>
        <extracomment>bodymap/ui/manage/backup_plan.py</extracomment>
        <translation>Auch beim Beenden des Programms</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <extracomment>bodymap/ui/manage/backup_plan.py</extracomment>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Days</source>
        <extracomment>bodymap/ui/manage/backup_plan.py</extracomment>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Folder</source>
        <extracomment>bodymap/ui/manage/backup_plan.py</extracomment>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Hours between backups</source>
        <extracomment>bodymap/ui/manage/backup_plan.py</extracomment>
        <translation>Stunden zwischen Sicherungen</translation>
    </message>
    <message>
        <source>Months</source>
        <extracomment>bodymap/ui/manage/backup_plan.py</extracomment>
        <translation>Monate</translation>
    </message>
    <message>
        <source>Plan</source>
        <extracomment>bodymap/ui/manage/backup_plan.py</extracomment>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Weeks</source>
        <extracomment>bodymap/ui/manage/backup_plan.py</extracomment>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>What is kept: the newest of the last so many</source>
        <extracomment>bodymap/ui/manage/backup_plan.py</extracomment>
        <translation>Was aufbewahrt wird: die neueste der jeweils letzten</translation>
    </message>
    <message>
        <source>Where backups are kept</source>
        <extracomment>bodymap/ui/manage/backup_plan.py</extracomment>
        <translation>Wo Sicherungen aufbewahrt werden</translation>
    </message>
    <message>
        <source>Write a whole number, {most} at most.</source>
        <extracomment>bodymap/ui/manage/backup_plan.py</extracomment>
        <translation>Geben Sie eine ganze Zahl an, höchstens {most}.</translation>
    </message>
    <message>
        <source>Write whole hours, {most} at most.</source>
        <extracomment>bodymap/ui/manage/backup_plan.py</extracomment>
        <translation>Geben Sie ganze Stunden an, höchstens {most}.</translation>
    </message>
    <message>
        <source>days</source>
        <extracomment>bodymap/ui/manage/backup_plan.py</extracomment>
        <translation>Tage</translation>
    </message>
    <message>
        <source>months</source>
        <extracomment>bodymap/ui/manage/backup_plan.py</extracomment>
        <translation>Monate</translation>
    </message>
    <message>
        <source>not by itself</source>
        <extracomment>bodymap/ui/manage/backup_plan.py</extracomment>
        <translation>nicht von selbst</translation>
    </message>
    <message>
        <source>weeks</source>
        <extracomment>bodymap/ui/manage/backup_plan.py</extracomment>
        <translation>Wochen</translation>
    </message>
</context>
<context>
    <name>BackupsPart</name>
    <message>
        <source>An administrator sets the plan, and restores backups.</source>
        <extracomment>bodymap/ui/manage/backups_part.py</extracomment>
        <translation>Ein Administrator legt den Plan fest und stellt Sicherungen wieder her.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <extracomment>bodymap/ui/manage/backups_part.py</extracomment>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Backups</source>
        <extracomment>bodymap/ui/manage/backups_part.py</extracomment>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Backups in the plan&apos;s folder</source>
        <extracomment>bodymap/ui/manage/backups_part.py</extracomment>
        <translation>Sicherungen im Ordner des Plans</translation>
    </message>
    <message>
        <source>Backups in {folder}</source>
        <extracomment>bodymap/ui/manage/backups_part.py</extracomment>
        <translation>Sicherungen in {folder}</translation>
    </message>
    <message>
        <source>Making a backup and checking it</source>
        <extracomment>bodymap/ui/manage/backups_part.py</extracomment>
        <translation>Sicherung wird angelegt und geprüft</translation>
    </message>
    <message>
        <source>Press one to see what restoring it would mean. Nothing happens yet.</source>
        <extracomment>bodymap/ui/manage/backups_part.py</extracomment>
        <translation>Drücken Sie auf eine, um zu sehen, was ihr Wiederherstellen bedeuten würde. Noch geschieht nichts.</translation>
    </message>
    <message>
        <source>Restore from another folder…</source>
        <extracomment>bodymap/ui/manage/backups_part.py</extracomment>
        <translation>Aus einem anderen Ordner wiederherstellen …</translation>
    </message>
    <message>
        <source>Show the backups of the plan</source>
        <extracomment>bodymap/ui/manage/backups_part.py</extracomment>
        <translation>Sicherungen des Plans zeigen</translation>
    </message>
    <message>
        <source>The backup was made, read back and found sound.</source>
        <extracomment>bodymap/ui/manage/backups_part.py</extracomment>
        <translation>Die Sicherung wurde angelegt, zurückgelesen und für unversehrt befunden.</translation>
    </message>
    <message>
        <source>The backups lie on the same disk as the clinic: what takes the disk takes both. Choose a folder on another one, such as a stick that is locked away.</source>
        <extracomment>bodymap/ui/manage/backups_part.py</extracomment>
        <translation>Die Sicherungen liegen auf demselben Datenträger wie die Praxis: Was diesen trifft, trifft beide. Wählen Sie einen Ordner auf einem anderen, etwa einem Stick, der weggeschlossen wird.</translation>
    </message>
    <message>
        <source>Therapists and administrators make backups.</source>
        <extracomment>bodymap/ui/manage/backups_part.py</extracomment>
        <translation>Therapeuten und Administratoren legen Sicherungen an.</translation>
    </message>
    <message>
        <source>There is no backup in this folder.</source>
        <extracomment>bodymap/ui/manage/backups_part.py</extracomment>
        <translation>In diesem Ordner ist keine Sicherung.</translation>
    </message>
    <message>
        <source>Where the backup is</source>
        <extracomment>bodymap/ui/manage/backups_part.py</extracomment>
        <translation>Wo die Sicherung liegt</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Chart dry needling on the body, and see whether it helped.</source>
        <extracomment>bodymap/ui/gate/banner.py</extracomment>
        <translation>Dry Needling am Körper dokumentieren und sehen, ob es geholfen hat.</translation>
    </message>
</context>
<context>
    <name>BodyChartSaver</name>
    <message>
        <source>Save body charts</source>
        <extracomment>bodymap/ui/frame/body_chart_saver.py</extracomment>
        <translation>Bodycharts speichern</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <extracomment>bodymap/ui/frame/body_chart_saver.py</extracomment>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>{name} was saved.</source>
        <extracomment>bodymap/ui/frame/body_chart_saver.py</extracomment>
        <translation>{name} wurde gespeichert.</translation>
    </message>
</context>
<context>
    <name>BodyMap</name>
    <message>
        <source>1 needle</source>
        <extracomment>bodymap/ui/body_map/words.py</extracomment>
        <translation>1 Nadel</translation>
    </message>
    <message>
        <source>1 visit</source>
        <extracomment>bodymap/ui/body_map/words.py</extracomment>
        <translation>1 Behandlung</translation>
    </message>
    <message>
        <source>A review of 11 studies found that the extent of pain drawings goes along with pain and disability in some conditions and not in others; all of them were cross-sectional, so none shows that it follows a change.</source>
        <extracomment>bodymap/ui/body_map/extent_words.py</extracomment>
        <translation>Eine Übersicht von 11 Studien fand, dass die Ausdehnung von Schmerzzeichnungen bei manchen Beschwerden mit Schmerz und Beeinträchtigung einhergeht und bei anderen nicht; alle waren Querschnittstudien, keine zeigt also, dass sie einer Änderung folgt.</translation>
    </message>
    <message>
        <source>A: {first}; B: {second}</source>
        <extracomment>bodymap/ui/body_map/map_picture.py</extracomment>
        <translation>A: {first}; B: {second}</translation>
    </message>
    <message>
        <source>All complaints</source>
        <extracomment>bodymap/ui/body_map/map_picture.py</extracomment>
        <translation>Alle Beschwerden</translation>
    </message>
    <message>
        <source>All visits</source>
        <extracomment>bodymap/ui/body_map/words.py</extracomment>
        <translation>Alle Behandlungen</translation>
    </message>
    <message>
        <source>Body map</source>
        <extracomment>bodymap/ui/body_map/body_map_page.py</extracomment>
        <translation>Körperkarte</translation>
    </message>
    <message>
        <source>Drawn on {day}</source>
        <extracomment>bodymap/ui/body_map/map_picture.py</extracomment>
        <translation>Gezeichnet am {day}</translation>
    </message>
    <message>
        <source>First half</source>
        <extracomment>bodymap/ui/body_map/words.py</extracomment>
        <translation>Erste Hälfte</translation>
    </message>
    <message>
        <source>First visit</source>
        <extracomment>bodymap/ui/body_map/words.py</extracomment>
        <translation>Erste Behandlung</translation>
    </message>
    <message>
        <source>Last visit</source>
        <extracomment>bodymap/ui/body_map/words.py</extracomment>
        <translation>Letzte Behandlung</translation>
    </message>
    <message>
        <source>Latest 5 visits</source>
        <extracomment>bodymap/ui/body_map/words.py</extracomment>
        <translation>Letzte 5 Behandlungen</translation>
    </message>
    <message>
        <source>No muscle recorded</source>
        <extracomment>bodymap/ui/body_map/words.py</extracomment>
        <translation>Kein Muskel eingetragen</translation>
    </message>
    <message>
        <source>No needles</source>
        <extracomment>bodymap/ui/body_map/words.py</extracomment>
        <translation>Keine Nadeln</translation>
    </message>
    <message>
        <source>No needles are charted yet.</source>
        <extracomment>bodymap/ui/body_map/body_map_page.py</extracomment>
        <translation>Noch keine Nadeln eingetragen.</translation>
    </message>
    <message>
        <source>No visits</source>
        <extracomment>bodymap/ui/body_map/words.py</extracomment>
        <translation>Keine Behandlungen</translation>
    </message>
    <message>
        <source>Nothing was drawn for this complaint yet.</source>
        <extracomment>bodymap/ui/body_map/body_map_page.py</extracomment>
        <translation>Zu dieser Beschwerde wurde noch nichts gezeichnet.</translation>
    </message>
    <message>
        <source>Open the last visit</source>
        <extracomment>bodymap/ui/body_map/body_map_page.py</extracomment>
        <translation>Letzte Behandlung öffnen</translation>
    </message>
    <message>
        <source>Second half</source>
        <extracomment>bodymap/ui/body_map/words.py</extracomment>
        <translation>Zweite Hälfte</translation>
    </message>
    <message>
        <source>Surfaces are those of the atlas figure, an idealised adult, and not of the patient.</source>
        <extracomment>bodymap/ui/body_map/extent_words.py</extracomment>
        <translation>Die Flächen sind die der Atlasfigur, eines idealisierten Erwachsenen, nicht die des Patienten.</translation>
    </message>
    <message>
        <source>That it responds poorly to treatment: from memory, not compared with a source.</source>
        <extracomment>bodymap/ui/body_map/extent_words.py</extracomment>
        <translation>Dass sie auf Behandlung schlecht anspricht: aus dem Gedächtnis, nicht mit einer Quelle verglichen.</translation>
    </message>
    <message>
        <source>The painted surface is a weak measure of outcome. Judge change by pain and function.</source>
        <extracomment>bodymap/ui/body_map/extent_words.py</extracomment>
        <translation>Die bemalte Fläche ist ein schwaches Maß für das Ergebnis. Beurteilen Sie Änderungen an Schmerz und Funktion.</translation>
    </message>
    <message>
        <source>With a twitch</source>
        <extracomment>bodymap/ui/body_map/words.py</extracomment>
        <translation>Mit Zuckung</translation>
    </message>
    <message>
        <source>Without a twitch</source>
        <extracomment>bodymap/ui/body_map/words.py</extracomment>
        <translation>Ohne Zuckung</translation>
    </message>
    <message>
        <source>no muscle recorded</source>
        <extracomment>bodymap/ui/body_map/words.py</extracomment>
        <translation>kein Muskel eingetragen</translation>
    </message>
    <message>
        <source>no pain scores</source>
        <extracomment>bodymap/ui/body_map/words.py</extracomment>
        <translation>keine Schmerzwerte</translation>
    </message>
    <message>
        <source>pain {before} {arrow} {after}</source>
        <extracomment>bodymap/ui/body_map/words.py</extracomment>
        <translation>Schmerz {before} {arrow} {after}</translation>
    </message>
    <message>
        <source>symptom drawings</source>
        <extracomment>bodymap/ui/body_map/map_picture.py</extracomment>
        <translation>Symptomzeichnungen</translation>
    </message>
    <message>
        <source>symptom drawings, what changed from A to B</source>
        <extracomment>bodymap/ui/body_map/map_picture.py</extracomment>
        <translation>Symptomzeichnungen, was sich von A zu B geändert hat</translation>
    </message>
    <message>
        <source>where the needles went</source>
        <extracomment>bodymap/ui/body_map/map_picture.py</extracomment>
        <translation>wo die Nadeln waren</translation>
    </message>
    <message>
        <source>where the needles went, two periods</source>
        <extracomment>bodymap/ui/body_map/map_picture.py</extracomment>
        <translation>wo die Nadeln waren, zwei Zeiträume</translation>
    </message>
    <message>
        <source>where the needles went, what changed from A to B</source>
        <extracomment>bodymap/ui/body_map/map_picture.py</extracomment>
        <translation>wo die Nadeln waren, was sich von A zu B geändert hat</translation>
    </message>
    <message>
        <source>with a twitch only</source>
        <extracomment>bodymap/ui/body_map/words.py</extracomment>
        <translation>nur mit Zuckung</translation>
    </message>
    <message>
        <source>without a twitch only</source>
        <extracomment>bodymap/ui/body_map/words.py</extracomment>
        <translation>nur ohne Zuckung</translation>
    </message>
    <message>
        <source>{area} cm²</source>
        <extracomment>bodymap/ui/body_map/extent_words.py</extracomment>
        <translation>{area} cm²</translation>
    </message>
    <message>
        <source>{complaint}: {what}</source>
        <extracomment>bodymap/ui/body_map/map_picture.py</extracomment>
        <translation>{complaint}: {what}</translation>
    </message>
    <message>
        <source>{muscle} (retired)</source>
        <extracomment>bodymap/ui/body_map/words.py</extracomment>
        <translation>{muscle} (nicht mehr geführt)</translation>
    </message>
    <message>
        <source>{muscle} ({count})</source>
        <extracomment>bodymap/ui/body_map/words.py</extracomment>
        <translation>{muscle} ({count})</translation>
    </message>
    <message>
        <source>{needles} at {visits}</source>
        <extracomment>bodymap/ui/body_map/words.py</extracomment>
        <translation>{needles} in {visits}</translation>
    </message>
    <message numerus="yes">
        <source>{n} needles</source>
        <extracomment>bodymap/ui/body_map/words.py</extracomment>
        <translation>
            <numerusform>{n} Nadel</numerusform>
            <numerusform>{n} Nadeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {count} visits</source>
        <extracomment>bodymap/ui/body_map/words.py</extracomment>
        <translation>
            <numerusform>{n} von {count} Behandlung</numerusform>
            <numerusform>{n} von {count} Behandlungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} visits</source>
        <extracomment>bodymap/ui/body_map/words.py</extracomment>
        <translation>
            <numerusform>{n} Behandlung</numerusform>
            <numerusform>{n} Behandlungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} %</source>
        <extracomment>bodymap/ui/body_map/extent_words.py</extracomment>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>{visits} dated later than now</source>
        <extracomment>bodymap/ui/body_map/words.py</extracomment>
        <translation>{visits}, später als jetzt datiert</translation>
    </message>
    <message>
        <source>{what} only</source>
        <extracomment>bodymap/ui/body_map/words.py</extracomment>
        <translation>nur {what}</translation>
    </message>
</context>
<context>
    <name>BoxSheet</name>
    <message>
        <source>A box of this size and lot is in the stock already.</source>
        <extracomment>bodymap/ui/stock/box_sheet.py</extracomment>
        <translation>Eine Packung dieser Größe und Charge ist schon im Bestand.</translation>
    </message>
    <message>
        <source>A new box</source>
        <extracomment>bodymap/ui/stock/box_sheet.py</extracomment>
        <translation>Neue Packung</translation>
    </message>
    <message>
        <source>All boxes</source>
        <extracomment>bodymap/ui/stock/box_sheet.py</extracomment>
        <translation>Alle Packungen</translation>
    </message>
    <message>
        <source>Box of needles</source>
        <extracomment>bodymap/ui/stock/box_sheet.py</extracomment>
        <translation>Nadelpackung</translation>
    </message>
    <message>
        <source>Choose the size</source>
        <extracomment>bodymap/ui/stock/box_sheet.py</extracomment>
        <translation>Größe wählen</translation>
    </message>
    <message>
        <source>Choose the size that is printed on the box.</source>
        <extracomment>bodymap/ui/stock/box_sheet.py</extracomment>
        <translation>Wählen Sie die Größe, die auf der Packung steht.</translation>
    </message>
    <message>
        <source>Lot number</source>
        <extracomment>bodymap/ui/stock/box_sheet.py</extracomment>
        <translation>Chargennummer</translation>
    </message>
    <message>
        <source>Maker (may be empty)</source>
        <extracomment>bodymap/ui/stock/box_sheet.py</extracomment>
        <translation>Hersteller (darf leer bleiben)</translation>
    </message>
    <message>
        <source>Put away</source>
        <extracomment>bodymap/ui/stock/box_sheet.py</extracomment>
        <translation>Weglegen</translation>
    </message>
    <message>
        <source>Save the box</source>
        <extracomment>bodymap/ui/stock/box_sheet.py</extracomment>
        <translation>Packung speichern</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>bodymap/ui/stock/box_sheet.py</extracomment>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Size, diameter by length</source>
        <extracomment>bodymap/ui/stock/box_sheet.py</extracomment>
        <translation>Größe, Durchmesser mal Länge</translation>
    </message>
    <message>
        <source>Take into use again</source>
        <extracomment>bodymap/ui/stock/box_sheet.py</extracomment>
        <translation>Wieder in Gebrauch nehmen</translation>
    </message>
    <message>
        <source>Where was this lot used?</source>
        <extracomment>bodymap/ui/stock/box_sheet.py</extracomment>
        <translation>Wo wurde diese Charge verwendet?</translation>
    </message>
    <message>
        <source>Write the lot number that is printed on the box.</source>
        <extracomment>bodymap/ui/stock/box_sheet.py</extracomment>
        <translation>Geben Sie die Chargennummer an, die auf der Packung steht.</translation>
    </message>
</context>
<context>
    <name>Cell</name>
    <message>
        <source>changed</source>
        <extracomment>bodymap/ui/conflicts/compare_table.py</extracomment>
        <translation>geändert</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>bodymap/ui/conflicts/compare_table.py</extracomment>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>CellCard</name>
    <message>
        <source>Close these sites</source>
        <extracomment>bodymap/ui/muscles/cell_card.py</extracomment>
        <translation>Diese Stellen schließen</translation>
    </message>
    <message>
        <source>Open visit</source>
        <extracomment>bodymap/ui/muscles/cell_card.py</extracomment>
        <translation>Behandlung öffnen</translation>
    </message>
    <message>
        <source>{day}: {needles}</source>
        <extracomment>bodymap/ui/muscles/cell_card.py</extracomment>
        <translation>{day}: {needles}</translation>
    </message>
</context>
<context>
    <name>ChangeKey</name>
    <message>
        <source>A: dashed line</source>
        <extracomment>bodymap/ui/body_map/change_key.py</extracomment>
        <translation>A: gestrichelte Linie</translation>
    </message>
    <message>
        <source>B: filled with its signs</source>
        <extracomment>bodymap/ui/body_map/change_key.py</extracomment>
        <translation>B: mit seinen Zeichen gefüllt</translation>
    </message>
    <message>
        <source>Gone: in A only</source>
        <extracomment>bodymap/ui/body_map/change_key.py</extracomment>
        <translation>Verschwunden: nur in A</translation>
    </message>
    <message>
        <source>New: in B only</source>
        <extracomment>bodymap/ui/body_map/change_key.py</extracomment>
        <translation>Neu: nur in B</translation>
    </message>
    <message>
        <source>Same: in both</source>
        <extracomment>bodymap/ui/body_map/change_key.py</extracomment>
        <translation>Gleich: in beiden</translation>
    </message>
</context>
<context>
    <name>ChartPicture</name>
    <message>
        <source>1 needle site</source>
        <extracomment>bodymap/ui/session/chart_picture.py</extracomment>
        <translation>1 Nadelstelle</translation>
    </message>
    <message>
        <source>1 site is on none of these views.</source>
        <extracomment>bodymap/ui/session/chart_picture.py</extracomment>
        <translation>1 Stelle ist in keiner dieser Ansichten.</translation>
    </message>
    <message>
        <source>Not signed yet: what is charted may still change.</source>
        <extracomment>bodymap/ui/session/chart_picture.py</extracomment>
        <translation>Noch nicht unterzeichnet: Das Eingetragene kann sich noch ändern.</translation>
    </message>
    <message>
        <source>Visit of {day}, {time} · {sites}</source>
        <extracomment>bodymap/ui/session/chart_picture.py</extracomment>
        <translation>Behandlung vom {day}, {time} · {sites}</translation>
    </message>
    <message numerus="yes">
        <source>{n} needle sites</source>
        <extracomment>bodymap/ui/session/chart_picture.py</extracomment>
        <translation>
            <numerusform>{n} Nadelstelle</numerusform>
            <numerusform>{n} Nadelstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sites are on none of these views.</source>
        <extracomment>bodymap/ui/session/chart_picture.py</extracomment>
        <translation>
            <numerusform>{n} Stelle ist in keiner dieser Ansichten.</numerusform>
            <numerusform>{n} Stellen sind in keiner dieser Ansichten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Charting</name>
    <message>
        <source>Take over</source>
        <extracomment>bodymap/ui/session/charting.py</extracomment>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>The same spot twice: counted once, as site {number}.</source>
        <extracomment>bodymap/ui/session/charting.py</extracomment>
        <translation>Zweimal dieselbe Stelle: einmal gezählt, als Stelle {number}.</translation>
    </message>
    <message>
        <source>This session has ended. Open it again to go on charting.</source>
        <extracomment>bodymap/ui/session/charting.py</extracomment>
        <translation>Diese Sitzung ist beendet. Öffnen Sie sie wieder, um weiter zu dokumentieren.</translation>
    </message>
    <message>
        <source>move of site {number}</source>
        <extracomment>bodymap/ui/session/charting.py</extracomment>
        <translation>Verschieben von Stelle {number}</translation>
    </message>
    <message>
        <source>pain {phase}</source>
        <extracomment>bodymap/ui/session/charting.py</extracomment>
        <translation>Schmerz {phase}</translation>
    </message>
    <message>
        <source>removal of site {number}</source>
        <extracomment>bodymap/ui/session/charting.py</extracomment>
        <translation>Entfernen von Stelle {number}</translation>
    </message>
    <message numerus="yes">
        <source>removal of {count} sites</source>
        <extracomment>bodymap/ui/session/charting.py</extracomment>
        <translation>
            <numerusform>Entfernen von {count} Stelle</numerusform>
            <numerusform>Entfernen von {count} Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>site at {region}</source>
        <extracomment>bodymap/ui/session/charting.py</extracomment>
        <translation>Stelle an {region}</translation>
    </message>
</context>
<context>
    <name>ChartingPart</name>
    <message>
        <source>A new visit begins with the figure turned like this.</source>
        <extracomment>bodymap/ui/settings/charting_part.py</extracomment>
        <translation>Eine neue Behandlung beginnt mit so gedrehter Figur.</translation>
    </message>
    <message>
        <source>After-care, for the whole clinic</source>
        <extracomment>bodymap/ui/settings/charting_part.py</extracomment>
        <translation>Nachsorge, für die ganze Praxis</translation>
    </message>
    <message>
        <source>At first</source>
        <extracomment>bodymap/ui/settings/charting_part.py</extracomment>
        <translation>Zu Beginn</translation>
    </message>
    <message>
        <source>At most {most} letters.</source>
        <extracomment>bodymap/ui/settings/charting_part.py</extracomment>
        <translation>Höchstens {most} Zeichen.</translation>
    </message>
    <message>
        <source>At the left</source>
        <extracomment>bodymap/ui/settings/charting_part.py</extracomment>
        <translation>Links</translation>
    </message>
    <message>
        <source>At the left for whoever works with the left hand. The figure is not mirrored.</source>
        <extracomment>bodymap/ui/settings/charting_part.py</extracomment>
        <translation>Links für alle, die mit der linken Hand arbeiten. Die Figur wird nicht gespiegelt.</translation>
    </message>
    <message>
        <source>At the right</source>
        <extracomment>bodymap/ui/settings/charting_part.py</extracomment>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Drawn for patients of another or an unknown sex, unless another is chosen.</source>
        <extracomment>bodymap/ui/settings/charting_part.py</extracomment>
        <translation>Für Patienten anderen oder unbekannten Geschlechts gezeichnet, wenn keine andere gewählt ist.</translation>
    </message>
    <message>
        <source>Female-typical</source>
        <extracomment>bodymap/ui/settings/charting_part.py</extracomment>
        <translation>Weiblich typisch</translation>
    </message>
    <message>
        <source>Figure</source>
        <extracomment>bodymap/ui/settings/charting_part.py</extracomment>
        <translation>Figur</translation>
    </message>
    <message>
        <source>For the whole clinic</source>
        <extracomment>bodymap/ui/settings/charting_part.py</extracomment>
        <translation>Für die ganze Praxis</translation>
    </message>
    <message>
        <source>For this workstation only</source>
        <extracomment>bodymap/ui/settings/charting_part.py</extracomment>
        <translation>Nur für diesen Arbeitsplatz</translation>
    </message>
    <message>
        <source>It stands on the after-care sheet.</source>
        <extracomment>bodymap/ui/settings/charting_part.py</extracomment>
        <translation>Es steht auf dem Nachsorgeblatt.</translation>
    </message>
    <message>
        <source>Male-typical</source>
        <extracomment>bodymap/ui/settings/charting_part.py</extracomment>
        <translation>Männlich typisch</translation>
    </message>
    <message>
        <source>Minutes that a needle stays in</source>
        <extracomment>bodymap/ui/settings/charting_part.py</extracomment>
        <translation>Minuten, die eine Nadel liegt</translation>
    </message>
    <message>
        <source>Sound</source>
        <extracomment>bodymap/ui/settings/charting_part.py</extracomment>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Tray and list</source>
        <extracomment>bodymap/ui/settings/charting_part.py</extracomment>
        <translation>Tablett und Liste</translation>
    </message>
    <message>
        <source>What is ticked is proposed at the end of a visit where it applies.</source>
        <extracomment>bodymap/ui/settings/charting_part.py</extracomment>
        <translation>Was angehakt ist, wird am Ende einer Behandlung vorgeschlagen, wo es passt.</translation>
    </message>
    <message>
        <source>When a needle is due to come out, its clock says so. Empty: no target.</source>
        <extracomment>bodymap/ui/settings/charting_part.py</extracomment>
        <translation>Wenn eine Nadel entfernt werden soll, sagt es ihre Uhr. Leer: keine Zielzeit.</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <extracomment>bodymap/ui/settings/charting_part.py</extracomment>
        <translation>Wen man anrufen kann</translation>
    </message>
    <message>
        <source>Write whole minutes, {most} at most.</source>
        <extracomment>bodymap/ui/settings/charting_part.py</extracomment>
        <translation>Geben Sie ganze Minuten an, höchstens {most}.</translation>
    </message>
    <message>
        <source>a line to write on</source>
        <extracomment>bodymap/ui/settings/charting_part.py</extracomment>
        <translation>eine Zeile zum Ausfüllen</translation>
    </message>
    <message>
        <source>minutes that a needle stays in</source>
        <extracomment>bodymap/ui/settings/charting_part.py</extracomment>
        <translation>Minuten, die eine Nadel liegt</translation>
    </message>
    <message>
        <source>no target</source>
        <extracomment>bodymap/ui/settings/charting_part.py</extracomment>
        <translation>keine Zielzeit</translation>
    </message>
    <message>
        <source>sound</source>
        <extracomment>bodymap/ui/settings/charting_part.py</extracomment>
        <translation>Ton</translation>
    </message>
    <message>
        <source>usual figure</source>
        <extracomment>bodymap/ui/settings/charting_part.py</extracomment>
        <translation>übliche Figur</translation>
    </message>
    <message>
        <source>whom to call</source>
        <extracomment>bodymap/ui/settings/charting_part.py</extracomment>
        <translation>wen man anrufen kann</translation>
    </message>
</context>
<context>
    <name>ChoiceBar</name>
    <message>
        <source>Add people although somebody of their name and birth date is there</source>
        <extracomment>bodymap/ui/import_table/choice_bar.py</extracomment>
        <translation>Personen hinzufügen, obwohl jemand mit gleichem Namen und Geburtsdatum da ist</translation>
    </message>
    <message>
        <source>All these needles were taken out at the visit</source>
        <extracomment>bodymap/ui/import_table/choice_bar.py</extracomment>
        <translation>Alle diese Nadeln wurden bei der Behandlung entfernt</translation>
    </message>
    <message>
        <source>Leave out the row that cannot be imported</source>
        <extracomment>bodymap/ui/import_table/choice_bar.py</extracomment>
        <translation>Die Zeile auslassen, die nicht eingelesen werden kann</translation>
    </message>
    <message numerus="yes">
        <source>Leave out the {n} rows that cannot be imported</source>
        <extracomment>bodymap/ui/import_table/choice_bar.py</extracomment>
        <translation>
            <numerusform>Die {n} Zeile auslassen, die nicht eingelesen werden kann</numerusform>
            <numerusform>Die {n} Zeilen auslassen, die nicht eingelesen werden können</numerusform>
        </translation>
    </message>
    <message>
        <source>Put sites without a body point into the middle of their region, marked so</source>
        <extracomment>bodymap/ui/import_table/choice_bar.py</extracomment>
        <translation>Stellen ohne Körperpunkt in die Mitte ihrer Region legen, so vermerkt</translation>
    </message>
</context>
<context>
    <name>ClaimCard</name>
    <message>
        <source>Everybody has a log-in now</source>
        <extracomment>bodymap/ui/gate/claim_card.py</extracomment>
        <translation>Alle haben jetzt eine eigene Anmeldung</translation>
    </message>
    <message>
        <source>Look around in the demo clinic</source>
        <extracomment>bodymap/ui/gate/claim_card.py</extracomment>
        <translation>In der Demo-Praxis umsehen</translation>
    </message>
    <message>
        <source>Open the clinic</source>
        <extracomment>bodymap/ui/gate/claim_card.py</extracomment>
        <translation>Praxis öffnen</translation>
    </message>
    <message>
        <source>Passphrase forgotten</source>
        <extracomment>bodymap/ui/gate/claim_card.py</extracomment>
        <translation>Passphrase vergessen</translation>
    </message>
    <message>
        <source>The clinic&apos;s passphrase</source>
        <extracomment>bodymap/ui/gate/claim_card.py</extracomment>
        <translation>Passphrase der Praxis</translation>
    </message>
    <message>
        <source>This clinic has one passphrase so far. Say who you are: the passphrase becomes yours, you become the administrator, and give the others log-ins of their own.</source>
        <extracomment>bodymap/ui/gate/claim_card.py</extracomment>
        <translation>Diese Praxis hat bisher eine Passphrase. Sagen Sie, wer Sie sind: Die Passphrase wird Ihre, Sie werden Administrator und geben den anderen eigene Anmeldungen.</translation>
    </message>
</context>
<context>
    <name>ClinicPage</name>
    <message>
        <source>Clinic</source>
        <extracomment>bodymap/ui/clinic/clinic_page.py</extracomment>
        <translation>Praxis</translation>
    </message>
    <message>
        <source>Complaints in words of their own</source>
        <extracomment>bodymap/ui/clinic/clinic_page.py</extracomment>
        <translation>Beschwerden mit eigenen Worten</translation>
    </message>
    <message>
        <source>Export figures…</source>
        <extracomment>bodymap/ui/clinic/clinic_page.py</extracomment>
        <translation>Kennzahlen exportieren …</translation>
    </message>
    <message>
        <source>Export the clinic&apos;s figures</source>
        <extracomment>bodymap/ui/clinic/clinic_page.py</extracomment>
        <translation>Kennzahlen der Praxis exportieren</translation>
    </message>
    <message>
        <source>No session began in this period.</source>
        <extracomment>bodymap/ui/clinic/clinic_page.py</extracomment>
        <translation>In diesem Zeitraum begann keine Sitzung.</translation>
    </message>
    <message>
        <source>Read it</source>
        <extracomment>bodymap/ui/clinic/clinic_page.py</extracomment>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Reading the record: {percent} %</source>
        <extracomment>bodymap/ui/clinic/clinic_page.py</extracomment>
        <translation>Akte wird gelesen: {percent} %</translation>
    </message>
    <message>
        <source>Show the last 12 months</source>
        <extracomment>bodymap/ui/clinic/clinic_page.py</extracomment>
        <translation>Letzte 12 Monate zeigen</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>bodymap/ui/clinic/clinic_page.py</extracomment>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <extracomment>bodymap/ui/clinic/clinic_page.py</extracomment>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>The record was not read to its end.</source>
        <extracomment>bodymap/ui/clinic/clinic_page.py</extracomment>
        <translation>Die Akte wurde nicht zu Ende gelesen.</translation>
    </message>
    <message>
        <source>The screen shows every count. The file leaves out counts below 5, and whatever would give them away.</source>
        <extracomment>bodymap/ui/clinic/clinic_page.py</extracomment>
        <translation>Der Bildschirm zeigt jede Anzahl. Die Datei lässt Anzahlen unter 5 weg und alles, was sie verraten würde.</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>bodymap/ui/clinic/clinic_page.py</extracomment>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>{name} was saved. Counts below 5 are left out of it, and it names nobody.</source>
        <extracomment>bodymap/ui/clinic/clinic_page.py</extracomment>
        <translation>{name} wurde gespeichert. Anzahlen unter 5 sind weggelassen, und niemand wird genannt.</translation>
    </message>
</context>
<context>
    <name>ClinicPart</name>
    <message>
        <source>At most {most} letters.</source>
        <extracomment>bodymap/ui/settings/clinic_part.py</extracomment>
        <translation>Höchstens {most} Zeichen.</translation>
    </message>
    <message>
        <source>Choose the state</source>
        <extracomment>bodymap/ui/settings/clinic_part.py</extracomment>
        <translation>Bundesstaat wählen</translation>
    </message>
    <message>
        <source>Choose the state or country above: then what is known of it stands here.</source>
        <extracomment>bodymap/ui/settings/clinic_part.py</extracomment>
        <translation>Wählen Sie oben Bundesstaat oder Land: Dann steht hier, was darüber bekannt ist.</translation>
    </message>
    <message>
        <source>Country</source>
        <extracomment>bodymap/ui/settings/clinic_part.py</extracomment>
        <translation>Land</translation>
    </message>
    <message>
        <source>It stands on reports and after-care sheets.</source>
        <extracomment>bodymap/ui/settings/clinic_part.py</extracomment>
        <translation>Er steht auf Berichten und Nachsorgeblättern.</translation>
    </message>
    <message>
        <source>Name of the clinic</source>
        <extracomment>bodymap/ui/settings/clinic_part.py</extracomment>
        <translation>Name der Praxis</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <extracomment>bodymap/ui/settings/clinic_part.py</extracomment>
        <translation>Nicht gewählt</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>bodymap/ui/settings/clinic_part.py</extracomment>
        <translation>Bundesstaat</translation>
    </message>
    <message>
        <source>What is known of the law there is shown below. It changes nothing else.</source>
        <extracomment>bodymap/ui/settings/clinic_part.py</extracomment>
        <translation>Was über das Recht dort bekannt ist, steht unten. Sonst ändert es nichts.</translation>
    </message>
    <message>
        <source>name of the clinic</source>
        <extracomment>bodymap/ui/settings/clinic_part.py</extracomment>
        <translation>Name der Praxis</translation>
    </message>
    <message>
        <source>notice for {place}</source>
        <extracomment>bodymap/ui/settings/clinic_part.py</extracomment>
        <translation>Hinweis für {place}</translation>
    </message>
    <message>
        <source>state or country</source>
        <extracomment>bodymap/ui/settings/clinic_part.py</extracomment>
        <translation>Bundesstaat oder Land</translation>
    </message>
</context>
<context>
    <name>CodeSection</name>
    <message>
        <source>Chosen by hand; counted was {code}.</source>
        <extracomment>bodymap/ui/session/finish/code_section.py</extracomment>
        <translation>Von Hand gewählt; gezählt wurde {code}.</translation>
    </message>
    <message>
        <source>Fee</source>
        <extracomment>bodymap/ui/session/finish/code_section.py</extracomment>
        <translation>Gebühr</translation>
    </message>
    <message>
        <source>No code</source>
        <extracomment>bodymap/ui/session/finish/code_section.py</extracomment>
        <translation>Keine Ziffer</translation>
    </message>
    <message>
        <source>Procedure code</source>
        <extracomment>bodymap/ui/session/finish/code_section.py</extracomment>
        <translation>Leistungsziffer</translation>
    </message>
    <message>
        <source>Write an amount, for example 45.00.</source>
        <extracomment>bodymap/ui/session/finish/code_section.py</extracomment>
        <translation>Geben Sie einen Betrag an, zum Beispiel 45,00.</translation>
    </message>
</context>
<context>
    <name>CompareTable</name>
    <message>
        <source>Before</source>
        <extracomment>bodymap/ui/conflicts/compare_table.py</extracomment>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>counts now</source>
        <extracomment>bodymap/ui/conflicts/compare_table.py</extracomment>
        <translation>gilt jetzt</translation>
    </message>
    <message>
        <source>does not count</source>
        <extracomment>bodymap/ui/conflicts/compare_table.py</extracomment>
        <translation>gilt nicht</translation>
    </message>
</context>
<context>
    <name>ComplaintThresholds</name>
    <message>
        <source>Threshold of {measure} here</source>
        <extracomment>bodymap/ui/settings/complaint_thresholds.py</extracomment>
        <translation>Schwelle von {measure} hier</translation>
    </message>
    <message>
        <source>threshold of {measure} for {complaint}</source>
        <extracomment>bodymap/ui/settings/complaint_thresholds.py</extracomment>
        <translation>Schwelle von {measure} für {complaint}</translation>
    </message>
</context>
<context>
    <name>ConditionField</name>
    <message>
        <source>Complaint</source>
        <extracomment>bodymap/ui/patients/condition_field.py</extracomment>
        <translation>Beschwerde</translation>
    </message>
    <message>
        <source>Matching conditions</source>
        <extracomment>bodymap/ui/patients/condition_field.py</extracomment>
        <translation>Passende Erkrankungen</translation>
    </message>
    <message>
        <source>Type to pick, or use your own words</source>
        <extracomment>bodymap/ui/patients/condition_field.py</extracomment>
        <translation>Tippen und wählen oder eigene Worte verwenden</translation>
    </message>
</context>
<context>
    <name>ConfidenceWords</name>
    <message>
        <source>compared with the source</source>
        <extracomment>bodymap/ui/settings/confidence_words.py</extracomment>
        <translation>mit der Quelle verglichen</translation>
    </message>
    <message>
        <source>from memory</source>
        <extracomment>bodymap/ui/settings/confidence_words.py</extracomment>
        <translation>aus dem Gedächtnis</translation>
    </message>
    <message>
        <source>partly compared with the source</source>
        <extracomment>bodymap/ui/settings/confidence_words.py</extracomment>
        <translation>teilweise mit der Quelle verglichen</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Decided.</source>
        <extracomment>bodymap/ui/conflicts/conflicts_page.py</extracomment>
        <translation>Entschieden.</translation>
    </message>
    <message>
        <source>Nothing waits for a decision.</source>
        <extracomment>bodymap/ui/conflicts/conflicts_page.py</extracomment>
        <translation>Es ist nichts zu entscheiden.</translation>
    </message>
    <message>
        <source>One entry waits</source>
        <extracomment>bodymap/ui/conflicts/conflicts_page.py</extracomment>
        <translation>Ein Eintrag wartet</translation>
    </message>
    <message>
        <source>To decide</source>
        <extracomment>bodymap/ui/conflicts/conflicts_page.py</extracomment>
        <translation>Zu entscheiden</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>bodymap/ui/conflicts/conflicts_page.py</extracomment>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>What is to be decided</source>
        <extracomment>bodymap/ui/conflicts/conflicts_page.py</extracomment>
        <translation>Was zu entscheiden ist</translation>
    </message>
    <message numerus="yes">
        <source>{count} entries wait</source>
        <extracomment>bodymap/ui/conflicts/conflicts_page.py</extracomment>
        <translation>
            <numerusform>{count} Eintrag wartet</numerusform>
            <numerusform>{count} Einträge warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsentPart</name>
    <message>
        <source>Another wording needs another version.</source>
        <extracomment>bodymap/ui/settings/consent_part.py</extracomment>
        <translation>Ein anderer Wortlaut braucht eine andere Version.</translation>
    </message>
    <message>
        <source>Ask for consent anew</source>
        <extracomment>bodymap/ui/session/start/consent_part.py</extracomment>
        <translation>Erneut um Einwilligung bitten</translation>
    </message>
    <message>
        <source>Discard</source>
        <extracomment>bodymap/ui/settings/consent_part.py</extracomment>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Give the wording a version, for example 2026-02.</source>
        <extracomment>bodymap/ui/settings/consent_part.py</extracomment>
        <translation>Geben Sie dem Wortlaut eine Version, zum Beispiel 2026-02.</translation>
    </message>
    <message>
        <source>It is read to the patient before the first needle, and each consent on record names its version. Have a clinician and a lawyer of the place look at it.</source>
        <extracomment>bodymap/ui/settings/consent_part.py</extracomment>
        <translation>Er wird dem Patienten vor der ersten Nadel vorgelesen, und jede Einwilligung in der Akte nennt seine Version. Lassen Sie eine Fachperson und einen Juristen vor Ort darauf schauen.</translation>
    </message>
    <message>
        <source>Keep this wording</source>
        <extracomment>bodymap/ui/settings/consent_part.py</extracomment>
        <translation>Diesen Wortlaut übernehmen</translation>
    </message>
    <message>
        <source>Name of a guardian</source>
        <extracomment>bodymap/ui/session/start/consent_part.py</extracomment>
        <translation>Name der gesetzlichen Vertretung</translation>
    </message>
    <message>
        <source>The guardian consents</source>
        <extracomment>bodymap/ui/session/start/consent_part.py</extracomment>
        <translation>Die gesetzliche Vertretung willigt ein</translation>
    </message>
    <message>
        <source>The wording is {version} now.</source>
        <extracomment>bodymap/ui/session/start/consent_part.py</extracomment>
        <translation>Der Wortlaut ist jetzt {version}.</translation>
    </message>
    <message>
        <source>Version</source>
        <extracomment>bodymap/ui/settings/consent_part.py</extracomment>
        <translation>Version</translation>
    </message>
    <message>
        <source>Withdraw consent</source>
        <extracomment>bodymap/ui/session/start/consent_part.py</extracomment>
        <translation>Einwilligung widerrufen</translation>
    </message>
    <message>
        <source>Wording of the consent</source>
        <extracomment>bodymap/ui/settings/consent_part.py</extracomment>
        <translation>Wortlaut der Einwilligung</translation>
    </message>
    <message>
        <source>Wording {version}: {wording}</source>
        <extracomment>bodymap/ui/session/start/consent_part.py</extracomment>
        <translation>Wortlaut {version}: {wording}</translation>
    </message>
    <message>
        <source>Write what the patient agrees to.</source>
        <extracomment>bodymap/ui/settings/consent_part.py</extracomment>
        <translation>Schreiben Sie auf, worin der Patient einwilligt.</translation>
    </message>
    <message>
        <source>Write who consents.</source>
        <extracomment>bodymap/ui/session/start/consent_part.py</extracomment>
        <translation>Geben Sie an, wer einwilligt.</translation>
    </message>
    <message>
        <source>wording of the consent</source>
        <extracomment>bodymap/ui/settings/consent_part.py</extracomment>
        <translation>Wortlaut der Einwilligung</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>Contents</source>
        <extracomment>bodymap/ui/help/contents.py</extracomment>
        <translation>Inhalt</translation>
    </message>
</context>
<context>
    <name>CrashCard</name>
    <message>
        <source>A report without any patient&apos;s data lies in {0}</source>
        <extracomment>bodymap/ui/crash/crash_card.py</extracomment>
        <translation>Ein Bericht ohne Patientendaten liegt in {0}</translation>
    </message>
    <message>
        <source>Every mark on the figure, and all that was entered, is saved.</source>
        <extracomment>bodymap/ui/crash/crash_card.py</extracomment>
        <translation>Jede Markierung auf der Figur und alle Eingaben sind gespeichert.</translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>bodymap/ui/crash/crash_card.py</extracomment>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Restart</source>
        <extracomment>bodymap/ui/crash/crash_card.py</extracomment>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Restart at this visit</source>
        <extracomment>bodymap/ui/crash/crash_card.py</extracomment>
        <translation>Bei dieser Behandlung neu starten</translation>
    </message>
    <message>
        <source>Something in this program failed</source>
        <extracomment>bodymap/ui/crash/crash_card.py</extracomment>
        <translation>Im Programm ist etwas fehlgeschlagen</translation>
    </message>
    <message>
        <source>The program failed</source>
        <extracomment>bodymap/ui/crash/crash_card.py</extracomment>
        <translation>Das Programm ist abgestürzt</translation>
    </message>
    <message>
        <source>What was being typed is kept, and is offered after the restart.</source>
        <extracomment>bodymap/ui/crash/crash_card.py</extracomment>
        <translation>Was gerade geschrieben wurde, bleibt erhalten und wird nach dem Neustart angeboten.</translation>
    </message>
</context>
<context>
    <name>CreateCard</name>
    <message>
        <source>Back</source>
        <extracomment>bodymap/ui/gate/create_card.py</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Create</source>
        <extracomment>bodymap/ui/gate/create_card.py</extracomment>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Create a clinic file</source>
        <extracomment>bodymap/ui/gate/create_card.py</extracomment>
        <translation>Praxisdatei anlegen</translation>
    </message>
    <message>
        <source>You become its administrator. Your passphrase encrypts the file: nobody can look it up for you later.</source>
        <extracomment>bodymap/ui/gate/create_card.py</extracomment>
        <translation>Sie werden ihr Administrator. Ihre Passphrase verschlüsselt die Datei: Niemand kann sie später für Sie nachschlagen.</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>This date lies in the future.</source>
        <extracomment>bodymap/ui/widgets/date_field.py</extracomment>
        <translation>Dieses Datum liegt in der Zukunft.</translation>
    </message>
    <message>
        <source>This year is too long ago.</source>
        <extracomment>bodymap/ui/widgets/date_field.py</extracomment>
        <translation>Dieses Jahr liegt zu weit zurück.</translation>
    </message>
    <message>
        <source>Write the date as year-month-day, for example 1968-03-09.</source>
        <extracomment>bodymap/ui/widgets/date_field.py</extracomment>
        <translation>Geben Sie das Datum an, zum Beispiel 9.3.1968 oder 1968-03-09.</translation>
    </message>
    <message>
        <source>{0} or {1}</source>
        <extracomment>bodymap/ui/widgets/date_field.py</extracomment>
        <translation>{0} oder {1}</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>d MMM</source>
        <extracomment>bodymap/ui/widgets/written_date.py</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>bodymap/ui/widgets/written_date.py</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <extracomment>bodymap/ui/widgets/written_date.py</extracomment>
        <translation>ddd, d. MMM yyyy</translation>
    </message>
</context>
<context>
    <name>DemoCard</name>
    <message>
        <source>Go back to the demo</source>
        <extracomment>bodymap/ui/lock/locked_card.py</extracomment>
        <translation>Zurück zur Demo</translation>
    </message>
    <message>
        <source>Leave the demo</source>
        <extracomment>bodymap/ui/lock/locked_card.py</extracomment>
        <translation>Demo verlassen</translation>
    </message>
</context>
<context>
    <name>DeskButton</name>
    <message>
        <source>At this workstation: {name}, {role}</source>
        <extracomment>bodymap/ui/lock/desk_button.py</extracomment>
        <translation>An diesem Arbeitsplatz: {name}, {role}</translation>
    </message>
</context>
<context>
    <name>DeskCard</name>
    <message>
        <source>Emergency access…</source>
        <extracomment>bodymap/ui/lock/desk_card.py</extracomment>
        <translation>Notfallzugriff …</translation>
    </message>
    <message>
        <source>Hide the screen</source>
        <extracomment>bodymap/ui/lock/desk_card.py</extracomment>
        <translation>Bildschirm verdecken</translation>
    </message>
    <message>
        <source>Hide the screen   F9</source>
        <extracomment>bodymap/ui/lock/desk_card.py</extracomment>
        <translation>Bildschirm verdecken   F9</translation>
    </message>
    <message>
        <source>Lock   Ctrl+L</source>
        <extracomment>bodymap/ui/lock/desk_card.py</extracomment>
        <translation>Sperren   Strg+L</translation>
    </message>
    <message>
        <source>Lock now</source>
        <extracomment>bodymap/ui/lock/desk_card.py</extracomment>
        <translation>Jetzt sperren</translation>
    </message>
    <message>
        <source>Log out</source>
        <extracomment>bodymap/ui/lock/desk_card.py</extracomment>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>This workstation</source>
        <extracomment>bodymap/ui/lock/desk_card.py</extracomment>
        <translation>Dieser Arbeitsplatz</translation>
    </message>
</context>
<context>
    <name>DetailFields</name>
    <message>
        <source>09:30</source>
        <extracomment>bodymap/ui/session/finish/detail_fields.py</extracomment>
        <translation>09:30</translation>
    </message>
    <message>
        <source>Another region</source>
        <extracomment>bodymap/ui/session/finish/detail_fields.py</extracomment>
        <translation>Andere Region</translation>
    </message>
    <message>
        <source>Another region in which pain was felt</source>
        <extracomment>bodymap/ui/session/finish/detail_fields.py</extracomment>
        <translation>Eine andere Region, in der Schmerz gespürt wurde</translation>
    </message>
    <message>
        <source>At most {hz} Hz.</source>
        <extracomment>bodymap/ui/session/finish/detail_fields.py</extracomment>
        <translation>Höchstens {hz} Hz.</translation>
    </message>
    <message>
        <source>Frequency, Hz</source>
        <extracomment>bodymap/ui/session/finish/detail_fields.py</extracomment>
        <translation>Frequenz, Hz</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>bodymap/ui/session/finish/detail_fields.py</extracomment>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Pain reproduced elsewhere</source>
        <extracomment>bodymap/ui/session/finish/detail_fields.py</extracomment>
        <translation>Schmerz anderswo ausgelöst</translation>
    </message>
    <message>
        <source>Put in at (24 hours)</source>
        <extracomment>bodymap/ui/session/finish/detail_fields.py</extracomment>
        <translation>Gesetzt um (24 Stunden)</translation>
    </message>
    <message>
        <source>Twitch responses</source>
        <extracomment>bodymap/ui/session/finish/detail_fields.py</extracomment>
        <translation>Zuckungsantworten</translation>
    </message>
    <message>
        <source>Twitch responses: {count}</source>
        <extracomment>bodymap/ui/session/finish/detail_fields.py</extracomment>
        <translation>Zuckungsantworten: {count}</translation>
    </message>
    <message>
        <source>Write a time of the day, for example 09:30.</source>
        <extracomment>bodymap/ui/session/finish/detail_fields.py</extracomment>
        <translation>Geben Sie eine Uhrzeit an, zum Beispiel 09:30.</translation>
    </message>
    <message>
        <source>not recorded</source>
        <extracomment>bodymap/ui/session/finish/detail_fields.py</extracomment>
        <translation>ohne Angabe</translation>
    </message>
</context>
<context>
    <name>DrawOnFigure</name>
    <message>
        <source>All paint and all arrows are cleared.</source>
        <extracomment>bodymap/ui/session/drawing/draw_on_figure.py</extracomment>
        <translation>Alle Farbe und alle Pfeile sind gelöscht.</translation>
    </message>
    <message>
        <source>Symptom drawing (D)</source>
        <extracomment>bodymap/ui/session/drawing/draw_on_figure.py</extracomment>
        <translation>Symptomzeichnung (D)</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>bodymap/ui/session/drawing/draw_on_figure.py</extracomment>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>{finding}: {place}</source>
        <extracomment>bodymap/ui/session/drawing/draw_on_figure.py</extracomment>
        <translation>{finding}: {place}</translation>
    </message>
</context>
<context>
    <name>DrawSheet</name>
    <message>
        <source>Algometers measure up to about {most} kPa.</source>
        <extracomment>bodymap/ui/session/drawing/draw_sheet.py</extracomment>
        <translation>Algometer messen bis etwa {most} kPa.</translation>
    </message>
    <message>
        <source>Brush</source>
        <extracomment>bodymap/ui/session/drawing/draw_sheet.py</extracomment>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Clear paint and arrows</source>
        <extracomment>bodymap/ui/session/drawing/draw_sheet.py</extracomment>
        <translation>Farbe und Pfeile löschen</translation>
    </message>
    <message>
        <source>Covers the figure</source>
        <extracomment>bodymap/ui/session/drawing/draw_sheet.py</extracomment>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Drawn for this complaint today</source>
        <extracomment>bodymap/ui/session/drawing/draw_sheet.py</extracomment>
        <translation>Heute zu dieser Beschwerde gezeichnet</translation>
    </message>
    <message>
        <source>How much the drawing covers the figure</source>
        <extracomment>bodymap/ui/session/drawing/draw_sheet.py</extracomment>
        <translation>Wie stark die Zeichnung die Figur verdeckt</translation>
    </message>
    <message>
        <source>Intensity: {words}</source>
        <extracomment>bodymap/ui/session/drawing/draw_sheet.py</extracomment>
        <translation>Intensität: {words}</translation>
    </message>
    <message>
        <source>L</source>
        <extracomment>bodymap/ui/session/drawing/draw_sheet.py</extracomment>
        <translation>L</translation>
    </message>
    <message>
        <source>M</source>
        <extracomment>bodymap/ui/session/drawing/draw_sheet.py</extracomment>
        <translation>M</translation>
    </message>
    <message>
        <source>Pressure at which touch becomes pain, kPa</source>
        <extracomment>bodymap/ui/session/drawing/draw_sheet.py</extracomment>
        <translation>Druck, bei dem Berührung zu Schmerz wird, kPa</translation>
    </message>
    <message>
        <source>Pressure in kPa</source>
        <extracomment>bodymap/ui/session/drawing/draw_sheet.py</extracomment>
        <translation>Druck in kPa</translation>
    </message>
    <message>
        <source>S</source>
        <extracomment>bodymap/ui/session/drawing/draw_sheet.py</extracomment>
        <translation>S</translation>
    </message>
    <message>
        <source>Symptom drawing</source>
        <extracomment>bodymap/ui/session/drawing/draw_sheet.py</extracomment>
        <translation>Symptomzeichnung</translation>
    </message>
    <message>
        <source>What hands find</source>
        <extracomment>bodymap/ui/session/drawing/draw_sheet.py</extracomment>
        <translation>Was Hände finden</translation>
    </message>
    <message>
        <source>What is felt</source>
        <extracomment>bodymap/ui/session/drawing/draw_sheet.py</extracomment>
        <translation>Was gespürt wird</translation>
    </message>
    <message>
        <source>kPa</source>
        <extracomment>bodymap/ui/session/drawing/draw_sheet.py</extracomment>
        <translation>kPa</translation>
    </message>
    <message>
        <source>{mm} mm wide</source>
        <extracomment>bodymap/ui/session/drawing/draw_sheet.py</extracomment>
        <translation>{mm} mm breit</translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>Close this panel</source>
        <extracomment>bodymap/ui/widgets/drawer.py</extracomment>
        <translation>Dieses Feld schließen</translation>
    </message>
</context>
<context>
    <name>DrawingStrip</name>
    <message>
        <source>Chart again (Esc)</source>
        <extracomment>bodymap/ui/session/drawing/drawing_strip.py</extracomment>
        <translation>Wieder Nadeln eintragen (Esc)</translation>
    </message>
</context>
<context>
    <name>DrawnList</name>
    <message>
        <source>Nothing is drawn yet.</source>
        <extracomment>bodymap/ui/session/drawing/drawn_list.py</extracomment>
        <translation>Noch nichts gezeichnet.</translation>
    </message>
    <message>
        <source>Remove: {what}</source>
        <extracomment>bodymap/ui/session/drawing/drawn_list.py</extracomment>
        <translation>Entfernen: {what}</translation>
    </message>
    <message>
        <source>What is drawn</source>
        <extracomment>bodymap/ui/session/drawing/drawn_list.py</extracomment>
        <translation>Was gezeichnet ist</translation>
    </message>
</context>
<context>
    <name>DueField</name>
    <message>
        <source>Another day</source>
        <extracomment>bodymap/ui/session/reactions/due_field.py</extracomment>
        <translation>Anderer Tag</translation>
    </message>
    <message>
        <source>Day of the follow-up</source>
        <extracomment>bodymap/ui/session/reactions/due_field.py</extracomment>
        <translation>Tag der Nachkontrolle</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <extracomment>bodymap/ui/session/reactions/due_field.py</extracomment>
        <translation>Nachkontrolle</translation>
    </message>
    <message>
        <source>In 2 days, {0}</source>
        <extracomment>bodymap/ui/session/reactions/due_field.py</extracomment>
        <translation>In 2 Tagen, {0}</translation>
    </message>
    <message>
        <source>In 2 weeks, {0}</source>
        <extracomment>bodymap/ui/session/reactions/due_field.py</extracomment>
        <translation>In 2 Wochen, {0}</translation>
    </message>
    <message>
        <source>In 3 days, {0}</source>
        <extracomment>bodymap/ui/session/reactions/due_field.py</extracomment>
        <translation>In 3 Tagen, {0}</translation>
    </message>
    <message>
        <source>In a week, {0}</source>
        <extracomment>bodymap/ui/session/reactions/due_field.py</extracomment>
        <translation>In einer Woche, {0}</translation>
    </message>
    <message>
        <source>No follow-up</source>
        <extracomment>bodymap/ui/session/reactions/due_field.py</extracomment>
        <translation>Keine Nachkontrolle</translation>
    </message>
    <message>
        <source>This day is before the reaction.</source>
        <extracomment>bodymap/ui/session/reactions/due_field.py</extracomment>
        <translation>Dieser Tag liegt vor der Reaktion.</translation>
    </message>
    <message>
        <source>Tomorrow, {0}</source>
        <extracomment>bodymap/ui/session/reactions/due_field.py</extracomment>
        <translation>Morgen, {0}</translation>
    </message>
    <message>
        <source>Write the day as year-month-day, for example {0}.</source>
        <extracomment>bodymap/ui/session/reactions/due_field.py</extracomment>
        <translation>Geben Sie den Tag als Jahr-Monat-Tag an, zum Beispiel {0}.</translation>
    </message>
</context>
<context>
    <name>DueSettings</name>
    <message>
        <source>A soft sound when a needle is due</source>
        <extracomment>bodymap/ui/session/ledger/due_settings.py</extracomment>
        <translation>Ein leiser Ton, wenn eine Nadel fällig ist</translation>
    </message>
    <message>
        <source>Target time in minutes</source>
        <extracomment>bodymap/ui/session/ledger/due_settings.py</extracomment>
        <translation>Zielzeit in Minuten</translation>
    </message>
    <message>
        <source>Target time in minutes, for all visits</source>
        <extracomment>bodymap/ui/session/ledger/due_settings.py</extracomment>
        <translation>Zielzeit in Minuten, für alle Behandlungen</translation>
    </message>
    <message>
        <source>Write whole minutes, at most {most}.</source>
        <extracomment>bodymap/ui/session/ledger/due_settings.py</extracomment>
        <translation>Geben Sie ganze Minuten an, höchstens {most}.</translation>
    </message>
    <message>
        <source>no target</source>
        <extracomment>bodymap/ui/session/ledger/due_settings.py</extracomment>
        <translation>keine Zielzeit</translation>
    </message>
</context>
<context>
    <name>EditPatient</name>
    <message>
        <source>Edit patient</source>
        <extracomment>bodymap/ui/patients/edit_patient.py</extracomment>
        <translation>Patienten bearbeiten</translation>
    </message>
    <message>
        <source>Save changes</source>
        <extracomment>bodymap/ui/patients/edit_patient.py</extracomment>
        <translation>Änderungen speichern</translation>
    </message>
</context>
<context>
    <name>EditPerson</name>
    <message>
        <source>Leaving</source>
        <extracomment>bodymap/ui/manage/edit_person.py</extracomment>
        <translation>Ausscheiden</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <extracomment>bodymap/ui/manage/edit_person.py</extracomment>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>Remove from the clinic</source>
        <extracomment>bodymap/ui/manage/edit_person.py</extracomment>
        <translation>Aus der Praxis entfernen</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <extracomment>bodymap/ui/manage/edit_person.py</extracomment>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>bodymap/ui/manage/edit_person.py</extracomment>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Set a new passphrase</source>
        <extracomment>bodymap/ui/manage/edit_person.py</extracomment>
        <translation>Neue Passphrase setzen</translation>
    </message>
    <message>
        <source>Set this passphrase</source>
        <extracomment>bodymap/ui/manage/edit_person.py</extracomment>
        <translation>Diese Passphrase setzen</translation>
    </message>
    <message>
        <source>Somebody who works here</source>
        <extracomment>bodymap/ui/manage/edit_person.py</extracomment>
        <translation>Jemand, der hier arbeitet</translation>
    </message>
    <message>
        <source>{name} cannot log in any more.</source>
        <extracomment>bodymap/ui/manage/edit_person.py</extracomment>
        <translation>{name} kann sich nicht mehr anmelden.</translation>
    </message>
    <message>
        <source>{name} cannot log in from then on; the name stays under what was signed. Whoever kept a copy of the clinic&apos;s files can still open that copy: a new key (Keys) shuts them out of all that is recorded after it.</source>
        <extracomment>bodymap/ui/manage/edit_person.py</extracomment>
        <translation>{name} kann sich von da an nicht mehr anmelden; der Name bleibt unter dem, was unterzeichnet wurde. Wer eine Kopie der Praxisdateien behalten hat, kann diese Kopie weiterhin öffnen: Ein neuer Schlüssel („Schlüssel“) schließt von allem aus, was danach eingetragen wird.</translation>
    </message>
    <message>
        <source>{name} has a new passphrase. You know it, too: ask {name} to change it under People.</source>
        <extracomment>bodymap/ui/manage/edit_person.py</extracomment>
        <translation>{name} hat eine neue Passphrase. Auch Sie kennen sie: Bitten Sie {name}, sie unter Personen zu ändern.</translation>
    </message>
    <message>
        <source>{name} was changed.</source>
        <extracomment>bodymap/ui/manage/edit_person.py</extracomment>
        <translation>{name} wurde geändert.</translation>
    </message>
</context>
<context>
    <name>ElsewhereCard</name>
    <message>
        <source>Another program has this clinic open. What it charts is seen here, and nothing can be changed. To chart here, close it there, log out and log in again.</source>
        <extracomment>bodymap/ui/lock/elsewhere_card.py</extracomment>
        <translation>Ein anderes Programm hat diese Praxis geöffnet. Was es einträgt, ist hier zu sehen; ändern lässt sich nichts. Um hier zu dokumentieren, schließen Sie sie dort, melden Sie sich ab und wieder an.</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>bodymap/ui/lock/elsewhere_card.py</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Reading only</source>
        <extracomment>bodymap/ui/lock/elsewhere_card.py</extracomment>
        <translation>Nur Lesen</translation>
    </message>
</context>
<context>
    <name>EmergencyCard</name>
    <message>
        <source>Begin emergency access</source>
        <extracomment>bodymap/ui/lock/emergency_card.py</extracomment>
        <translation>Notfallzugriff beginnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>bodymap/ui/lock/emergency_card.py</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Emergency access</source>
        <extracomment>bodymap/ui/lock/emergency_card.py</extracomment>
        <translation>Notfallzugriff</translation>
    </message>
    <message>
        <source>For how long</source>
        <extracomment>bodymap/ui/lock/emergency_card.py</extracomment>
        <translation>Für wie lange</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>bodymap/ui/lock/emergency_card.py</extracomment>
        <translation>Grund</translation>
    </message>
    <message numerus="yes">
        <source>Say why, in at least {0} letters.</source>
        <extracomment>bodymap/ui/lock/emergency_card.py</extracomment>
        <translation>
            <numerusform>Sagen Sie warum, mit mindestens {0} Zeichen.</numerusform>
            <numerusform>Sagen Sie warum, mit mindestens {0} Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>What makes it an emergency</source>
        <extracomment>bodymap/ui/lock/emergency_card.py</extracomment>
        <translation>Was es zum Notfall macht</translation>
    </message>
    <message>
        <source>You may chart for a while although your role only reads. An administrator is told: your name, the reason and the time stay in the record.</source>
        <extracomment>bodymap/ui/lock/emergency_card.py</extracomment>
        <translation>Sie dürfen eine Zeit lang dokumentieren, obwohl Ihre Rolle nur liest. Ein Administrator erfährt davon: Ihr Name, der Grund und die Zeit bleiben in der Akte.</translation>
    </message>
    <message>
        <source>{0} min</source>
        <extracomment>bodymap/ui/lock/emergency_card.py</extracomment>
        <translation>{0} min</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A backup is being restored at the moment. Try again when it is done.</source>
        <extracomment>db/backup/swap.py</extracomment>
        <translation>Gerade wird eine Sicherung wiederhergestellt. Versuchen Sie es erneut, wenn das fertig ist.</translation>
    </message>
    <message>
        <source>A log-in has 2 to 32 small letters, digits, dots, dashes or underscores, as in anna.weber.</source>
        <extracomment>bodymap/services/people.py</extracomment>
        <translation>Ein Anmeldename hat 2 bis 32 Kleinbuchstaben, Ziffern, Punkte, Binde- oder Unterstriche, wie anna.weber.</translation>
    </message>
    <message>
        <source>A passphrase needs at least {0} characters.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Eine Passphrase braucht mindestens {0} Zeichen.</translation>
    </message>
    <message>
        <source>A person needs a name.</source>
        <extracomment>bodymap/services/people.py</extracomment>
        <translation>Eine Person braucht einen Namen.</translation>
    </message>
    <message>
        <source>A recovery key has {0} letters and digits; this one has {1}.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Ein Wiederherstellungsschlüssel hat {0} Buchstaben und Ziffern; dieser hat {1}.</translation>
    </message>
    <message>
        <source>A recovery key was made in {0}, too, at {1}: keep that one, and destroy the one from here.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Auch in {0} wurde um {1} ein Wiederherstellungsschlüssel gemacht: Behalten Sie jenen, und vernichten Sie den von hier.</translation>
    </message>
    <message>
        <source>A restored backup could not take the clinic&apos;s place. Check its folder, then try again.</source>
        <extracomment>db/backup/swap.py</extracomment>
        <translation>Eine wiederhergestellte Sicherung konnte nicht an die Stelle der Praxis treten. Prüfen Sie ihren Ordner, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>A row of {0} in {1} does not say which entry it is.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Eine Zeile von {0} in {1} sagt nicht, welcher Eintrag sie ist.</translation>
    </message>
    <message>
        <source>A row of {0} in {1} is not a list of columns and cells.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Eine Zeile von {0} in {1} ist keine Liste von Spalten und Zellen.</translation>
    </message>
    <message>
        <source>A row of {0} {1}.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Eine Zeile von {0} ist nicht in Ordnung ({1}).</translation>
    </message>
    <message>
        <source>A row of {table} refers to a row of {other} that is not there.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Eine Zeile von {table} verweist auf eine Zeile von {other}, die es nicht gibt.</translation>
    </message>
    <message>
        <source>A signature is not brought back. Look at the visit and sign it again.</source>
        <extracomment>bodymap/services/conflicts/conflicts.py</extracomment>
        <translation>Eine Unterschrift wird nicht zurückgeholt. Sehen Sie sich die Behandlung an und unterzeichnen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>A signature, an amendment or a take-over cannot be taken back.</source>
        <extracomment>bodymap/services/session_recorder.py</extracomment>
        <translation>Eine Unterschrift, eine Berichtigung oder eine Übernahme lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>A visit that the file adds to was signed. Nothing was imported.</source>
        <extracomment>bodymap/services/imports.py</extracomment>
        <translation>Eine Behandlung, die die Datei ergänzt, wurde unterzeichnet. Nichts wurde eingelesen.</translation>
    </message>
    <message>
        <source>An emergency lasts an hour at most. Ask again when it is over.</source>
        <extracomment>bodymap/services/emergencies.py</extracomment>
        <translation>Ein Notfallzugriff dauert höchstens eine Stunde. Fordern Sie ihn danach erneut an.</translation>
    </message>
    <message>
        <source>Another backup is being made at the moment. Try again when it is done.</source>
        <extracomment>db/backup/failures.py</extracomment>
        <translation>Gerade wird eine andere Sicherung angelegt. Versuchen Sie es erneut, wenn sie fertig ist.</translation>
    </message>
    <message>
        <source>Another clinic is on that server. Check its address in Settings.</source>
        <extracomment>db/sync/server_side.py</extracomment>
        <translation>Auf diesem Server ist eine andere Praxis. Prüfen Sie seine Adresse unter „Einstellungen“.</translation>
    </message>
    <message>
        <source>Another program has the clinic file open. Close it there, then try again.</source>
        <extracomment>db/re_key.py</extracomment>
        <translation>Ein anderes Programm hat die Praxisdatei geöffnet. Schließen Sie sie dort, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Another program has this clinic open. Close it there, or open it to read only.</source>
        <extracomment>db/holder.py</extracomment>
        <translation>Ein anderes Programm hat diese Praxis geöffnet. Schließen Sie sie dort, oder öffnen Sie sie nur zum Lesen.</translation>
    </message>
    <message>
        <source>Another program is using the clinic file. Close it, then try again.</source>
        <extracomment>db/opening.py</extracomment>
        <translation>Ein anderes Programm benutzt die Praxisdatei. Schließen Sie es, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Another program still has this clinic open. Close it there, then try again.</source>
        <extracomment>db/backup/no_readers.py</extracomment>
        <translation>Ein anderes Programm hat diese Praxis noch geöffnet. Schließen Sie sie dort, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Another workstation has a role of that name: admit this one under a new id.</source>
        <extracomment>db/server/admitting.py</extracomment>
        <translation>Ein anderer Arbeitsplatz hat eine Rolle dieses Namens: Lassen Sie diesen mit einer neuen Kennung zu.</translation>
    </message>
    <message>
        <source>Beside this clinic file lies a log whose changes are not in it yet. Open it once with this program, close it, then restore it.</source>
        <extracomment>db/backup/looking.py</extracomment>
        <translation>Neben dieser Praxisdatei liegt ein Protokoll, dessen Änderungen noch nicht in ihr sind. Öffnen Sie sie einmal mit diesem Programm, schließen Sie sie, und stellen Sie sie dann wieder her.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <extracomment>bodymap/services/progress.py</extracomment>
        <translation>Abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Everybody who could log in was removed. Only the recovery key opens this clinic.</source>
        <extracomment>db/clinic_files.py</extracomment>
        <translation>Alle, die sich anmelden konnten, wurden entfernt. Nur der Wiederherstellungsschlüssel öffnet diese Praxis.</translation>
    </message>
    <message>
        <source>First these people have to log in once more: {0}.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Zuerst müssen sich diese Personen noch einmal anmelden: {0}.</translation>
    </message>
    <message>
        <source>Group {0} of the recovery key is mistyped: {1}.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Gruppe {0} des Wiederherstellungsschlüssels ist vertippt: {1}.</translation>
    </message>
    <message>
        <source>Its certificate proves that it is the server of this address.</source>
        <extracomment>db/server/checking.py</extracomment>
        <translation>Sein Zertifikat beweist, dass es der Server dieser Adresse ist.</translation>
    </message>
    <message>
        <source>Line {line} of the server&apos;s audit trail is not what a workstation of the clinic wrote. Tell whoever looks after the server.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Zeile {line} des Prüfprotokolls auf dem Server ist nicht, was ein Arbeitsplatz der Praxis geschrieben hat. Sagen Sie es der Person, die den Server betreut.</translation>
    </message>
    <message>
        <source>Log-in and passphrase do not belong together in this clinic.</source>
        <extracomment>db/keys/proving.py</extracomment>
        <translation>Anmeldename und Passphrase gehören in dieser Praxis nicht zusammen.</translation>
    </message>
    <message>
        <source>Needles are not accounted for. Take them out, or write down why the visit is signed as it is.</source>
        <extracomment>bodymap/services/visit_signing.py</extracomment>
        <translation>Nadeln sind nicht nachgewiesen. Entfernen Sie sie, oder schreiben Sie auf, warum die Behandlung so unterzeichnet wird.</translation>
    </message>
    <message>
        <source>No backup was made: its disk does not answer, or was unplugged. Earlier ones are as they were.</source>
        <extracomment>db/backup/failures.py</extracomment>
        <translation>Keine Sicherung angelegt: Ihr Datenträger antwortet nicht oder wurde abgezogen. Frühere sind, wie sie waren.</translation>
    </message>
    <message>
        <source>No backup was made: nothing may be written there. Choose another folder, or allow it.</source>
        <extracomment>db/backup/failures.py</extracomment>
        <translation>Keine Sicherung angelegt: Dort darf nicht geschrieben werden. Wählen Sie einen anderen Ordner, oder erlauben Sie es.</translation>
    </message>
    <message>
        <source>No backup was made: that disk takes no file of this size. Format it as exFAT or NTFS, or choose another.</source>
        <extracomment>db/backup/failures.py</extracomment>
        <translation>Keine Sicherung angelegt: Dieser Datenträger nimmt keine Datei dieser Größe. Formatieren Sie ihn als exFAT oder NTFS, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>No backup was made: the clinic file cannot be read. Check the record.</source>
        <extracomment>db/backup/failures.py</extracomment>
        <translation>Keine Sicherung angelegt: Die Praxisdatei kann nicht gelesen werden. Prüfen Sie die Akte.</translation>
    </message>
    <message>
        <source>No backup was made: the clinic&apos;s keys were changed meanwhile. Try again.</source>
        <extracomment>db/backup/failures.py</extracomment>
        <translation>Keine Sicherung angelegt: Die Schlüssel der Praxis wurden währenddessen gewechselt. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>No backup was made: the disk for it is full. Free some space there, then try again.</source>
        <extracomment>db/backup/failures.py</extracomment>
        <translation>Keine Sicherung angelegt: Ihr Datenträger ist voll. Schaffen Sie dort Platz, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>No backup was made: the folder for it is not there. Plug the disk in, or choose another.</source>
        <extracomment>db/backup/failures.py</extracomment>
        <translation>Keine Sicherung angelegt: Ihr Ordner ist nicht da. Stecken Sie den Datenträger an, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>No backup was made: what lies there is a file and no folder. Choose another.</source>
        <extracomment>db/backup/failures.py</extracomment>
        <translation>Keine Sicherung angelegt: Dort liegt eine Datei und kein Ordner. Wählen Sie etwas anderes.</translation>
    </message>
    <message>
        <source>No machine of that name is known here: check the address and the network.</source>
        <extracomment>db/server/reasons.py</extracomment>
        <translation>Ein Rechner dieses Namens ist hier nicht bekannt: Prüfen Sie die Adresse und das Netz.</translation>
    </message>
    <message>
        <source>No workstation of that id, role or name was admitted here.</source>
        <extracomment>db/server/admitting.py</extracomment>
        <translation>Ein Arbeitsplatz mit dieser Kennung, dieser Rolle oder diesem Namen wurde hier nicht zugelassen.</translation>
    </message>
    <message>
        <source>Nobody has a log-in to this clinic yet. Give yourself one first.</source>
        <extracomment>db/clinic_files.py</extracomment>
        <translation>Noch hat niemand eine Anmeldung zu dieser Praxis. Geben Sie sich zuerst eine.</translation>
    </message>
    <message>
        <source>Nobody in the file administers a clinic. Say which log-in its administrator gets.</source>
        <extracomment>db/whole_record/new_clinic.py</extracomment>
        <translation>Niemand in der Datei verwaltet eine Praxis. Geben Sie an, welchen Anmeldenamen ihr Administrator erhält.</translation>
    </message>
    <message>
        <source>Nobody in the file has the log-in {user}. Its administrators: {known}.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Niemand in der Datei hat den Anmeldenamen {user}. Ihre Administratoren: {known}.</translation>
    </message>
    <message>
        <source>Nobody removes themselves. Another administrator has to.</source>
        <extracomment>bodymap/services/people.py</extracomment>
        <translation>Niemand entfernt sich selbst. Das muss ein anderer Administrator tun.</translation>
    </message>
    <message>
        <source>Nobody who works here has this log-in.</source>
        <extracomment>db/clinic_opening.py</extracomment>
        <translation>Niemand, der hier arbeitet, hat diese Anmeldung.</translation>
    </message>
    <message>
        <source>Not all of what was imported is here. Take it back at a workstation that keeps everything. Nothing was changed.</source>
        <extracomment>bodymap/services/imports.py</extracomment>
        <translation>Nicht alles Eingelesene ist hier. Nehmen Sie es an einem Arbeitsplatz zurück, der alles behält. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Not saved: another file lies in the clinic file&apos;s place. Restart the program.</source>
        <extracomment>db/failures.py</extracomment>
        <translation>Nicht gespeichert: An der Stelle der Praxisdatei liegt eine andere Datei. Starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Not saved: another program is using the clinic file. Try again in a moment.</source>
        <extracomment>db/failures.py</extracomment>
        <translation>Nicht gespeichert: Ein anderes Programm benutzt die Praxisdatei. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Not saved: the clinic file cannot be written. Check its permissions.</source>
        <extracomment>db/failures.py</extracomment>
        <translation>Nicht gespeichert: In die Praxisdatei kann nicht geschrieben werden. Prüfen Sie ihre Berechtigungen.</translation>
    </message>
    <message>
        <source>Not saved: the clinic file is closed.</source>
        <extracomment>db/failures.py</extracomment>
        <translation>Nicht gespeichert: Die Praxisdatei ist geschlossen.</translation>
    </message>
    <message>
        <source>Not saved: the clinic file is damaged. Restore it from a backup.</source>
        <extracomment>db/failures.py</extracomment>
        <translation>Nicht gespeichert: Die Praxisdatei ist beschädigt. Stellen Sie sie aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Not saved: the clinic file is no longer in its folder. Put it back, then try again.</source>
        <extracomment>db/failures.py</extracomment>
        <translation>Nicht gespeichert: Die Praxisdatei ist nicht mehr in ihrem Ordner. Legen Sie sie zurück, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Not saved: the clinic&apos;s server answered with an error. Try again.</source>
        <extracomment>db/server/failures.py</extracomment>
        <translation>Nicht gespeichert: Der Server der Praxis hat mit einem Fehler geantwortet. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Not saved: the clinic&apos;s server does not answer. Check the network, then try again.</source>
        <extracomment>db/server/failures.py</extracomment>
        <translation>Nicht gespeichert: Der Server der Praxis antwortet nicht. Prüfen Sie das Netz, dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Not saved: the clinic&apos;s server is busy. Try again in a moment.</source>
        <extracomment>db/server/failures.py</extracomment>
        <translation>Nicht gespeichert: Der Server der Praxis ist beschäftigt. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Not saved: the disk does not answer as it should. Check it, then try again.</source>
        <extracomment>db/failures.py</extracomment>
        <translation>Nicht gespeichert: Der Datenträger antwortet nicht, wie er sollte. Prüfen Sie ihn, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Not saved: the disk is full. Free some space, then try again.</source>
        <extracomment>db/failures.py</extracomment>
        <translation>Nicht gespeichert: Der Datenträger ist voll. Schaffen Sie Platz, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Not saved: the disk of the clinic&apos;s server is full. Tell whoever looks after it.</source>
        <extracomment>db/server/failures.py</extracomment>
        <translation>Nicht gespeichert: Der Datenträger des Servers ist voll. Sagen Sie es der Person, die ihn betreut.</translation>
    </message>
    <message>
        <source>Not saved: the record is open for reading only.</source>
        <extracomment>db/failures.py</extracomment>
        <translation>Nicht gespeichert: Die Akte ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Not saved: this workstation may not do that on the clinic&apos;s server.</source>
        <extracomment>db/server/failures.py</extracomment>
        <translation>Nicht gespeichert: Dieser Arbeitsplatz darf das auf dem Server der Praxis nicht.</translation>
    </message>
    <message>
        <source>Nothing of the clinic file can be read with these keys: all of it is damaged, or the key file belongs to another one. Restore a backup.</source>
        <extracomment>db/salvage/salvage.py</extracomment>
        <translation>Mit diesen Schlüsseln ist nichts von der Praxisdatei lesbar: Sie ist ganz beschädigt, oder die Schlüsseldatei gehört zu einer anderen. Stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Nothing says which clinic the rows are of.</source>
        <extracomment>db/whole_record/filling.py</extracomment>
        <translation>Nichts sagt, von welcher Praxis die Zeilen sind.</translation>
    </message>
    <message>
        <source>Nothing was written to {0}: {1}.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>In {0} wurde nichts geschrieben: {1}.</translation>
    </message>
    <message>
        <source>One administrator has to stay. Make somebody else one first.</source>
        <extracomment>bodymap/services/people.py</extracomment>
        <translation>Ein Administrator muss bleiben. Machen Sie zuerst jemand anders dazu.</translation>
    </message>
    <message>
        <source>Only an administrator may make a clinic file of the whole record.</source>
        <extracomment>db/moving/moving_out.py</extracomment>
        <translation>Nur ein Administrator darf aus der ganzen Akte eine Praxisdatei machen.</translation>
    </message>
    <message>
        <source>Only an administrator may move the clinic.</source>
        <extracomment>db/moving/moving_in.py</extracomment>
        <translation>Nur ein Administrator darf die Praxis umziehen.</translation>
    </message>
    <message>
        <source>Only an administrator may restore a backup.</source>
        <extracomment>db/backup/restores.py</extracomment>
        <translation>Nur ein Administrator darf eine Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>Only the person at this workstation changes this passphrase.</source>
        <extracomment>bodymap/services/people.py</extracomment>
        <translation>Nur die Person an diesem Arbeitsplatz ändert diese Passphrase.</translation>
    </message>
    <message>
        <source>Only the person at this workstation decides that.</source>
        <extracomment>bodymap/services/people.py</extracomment>
        <translation>Nur die Person an diesem Arbeitsplatz entscheidet das.</translation>
    </message>
    <message>
        <source>Open at another workstation, held by {0}.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>An einem anderen Arbeitsplatz offen, bei {0}.</translation>
    </message>
    <message>
        <source>Open in {0}, held by {1}.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>In {0} offen, bei {1}.</translation>
    </message>
    <message>
        <source>Open the clinic once in this program, then move it.</source>
        <extracomment>db/moving/moving_in.py</extracomment>
        <translation>Öffnen Sie die Praxis einmal mit diesem Programm, dann ziehen Sie sie um.</translation>
    </message>
    <message>
        <source>Part of this record cannot be read by this program. Update the program, or restore a backup.</source>
        <extracomment>db/failures.py</extracomment>
        <translation>Ein Teil dieser Akte kann von diesem Programm nicht gelesen werden. Aktualisieren Sie das Programm, oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Say why, in at least {0} letters: an administrator will read it.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Sagen Sie warum, mit mindestens {0} Zeichen: Ein Administrator wird es lesen.</translation>
    </message>
    <message>
        <source>Several workstations have that name: say which by its id.</source>
        <extracomment>db/server/admitting.py</extracomment>
        <translation>Mehrere Arbeitsplätze heißen so: Nennen Sie den richtigen mit seiner Kennung.</translation>
    </message>
    <message>
        <source>Sharing stopped because the program failed. Try now, or restart the program.</source>
        <extracomment>db/sync/hindrance.py</extracomment>
        <translation>Der Austausch mit dem Server steht, weil das Programm einen Fehler hatte. Versuchen Sie es jetzt noch einmal oder starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>jemand anders</translation>
    </message>
    <message>
        <source>Somebody else has this log-in. Choose another one.</source>
        <extracomment>bodymap/services/people.py</extracomment>
        <translation>Jemand anders hat diesen Anmeldenamen. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Somebody else writes to the server&apos;s record at the moment. Try again.</source>
        <extracomment>db/moving/onto_server.py</extracomment>
        <translation>Gerade schreibt jemand anders in die Akte auf dem Server. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Somebody has decided this already.</source>
        <extracomment>bodymap/services/conflicts/conflicts.py</extracomment>
        <translation>Das hat schon jemand entschieden.</translation>
    </message>
    <message>
        <source>Something answers at this address.</source>
        <extracomment>db/server/checking.py</extracomment>
        <translation>Unter dieser Adresse antwortet etwas.</translation>
    </message>
    <message>
        <source>Something stands between this machine and the server (a pooler): what others did arrives some seconds later.</source>
        <extracomment>db/server/checking.py</extracomment>
        <translation>Zwischen diesem Rechner und dem Server steht etwas (ein Pooler): Was andere tun, kommt einige Sekunden später an.</translation>
    </message>
    <message>
        <source>That is no workstation&apos;s way in. Whoever looks after the server makes one with bodymap server admit.</source>
        <extracomment>db/moving/at_the_server.py</extracomment>
        <translation>Das ist nicht der Zugang eines Arbeitsplatzes. Die Person, die den Server betreut, legt einen mit bodymap server admit an.</translation>
    </message>
    <message>
        <source>The address does not name the database: postgresql://server.example/clinic.</source>
        <extracomment>db/server/address.py</extracomment>
        <translation>Die Adresse nennt die Datenbank nicht: postgresql://server.example/clinic.</translation>
    </message>
    <message>
        <source>The address does not name the server: postgresql://server.example/clinic.</source>
        <extracomment>db/server/address.py</extracomment>
        <translation>Die Adresse nennt den Server nicht: postgresql://server.example/clinic.</translation>
    </message>
    <message>
        <source>The address does not say as whom this workstation comes: postgresql://workstation@server.example/clinic.</source>
        <extracomment>db/server_door.py</extracomment>
        <translation>Die Adresse sagt nicht, als wer dieser Arbeitsplatz kommt: postgresql://workstation@server.example/clinic.</translation>
    </message>
    <message>
        <source>The address does not say as whom to come in: use the line of this workstation.</source>
        <extracomment>db/server/reasons.py</extracomment>
        <translation>Die Adresse sagt nicht, wer hier kommt: Nehmen Sie die Zeile dieses Arbeitsplatzes.</translation>
    </message>
    <message>
        <source>The address has an option that bodymap does not know.</source>
        <extracomment>db/server/address.py</extracomment>
        <translation>Die Adresse hat eine Angabe, die bodymap nicht kennt.</translation>
    </message>
    <message>
        <source>The backup cannot be read to its end. Check its disk.</source>
        <extracomment>db/backup/restoring.py</extracomment>
        <translation>Die Sicherung kann nicht zu Ende gelesen werden. Prüfen Sie ihren Datenträger.</translation>
    </message>
    <message>
        <source>The backup could not be made ready. Check its disk, and the free space of the clinic&apos;s folder.</source>
        <extracomment>db/backup/restoring.py</extracomment>
        <translation>Die Sicherung konnte nicht vorbereitet werden. Prüfen Sie ihren Datenträger und den freien Platz im Ordner der Praxis.</translation>
    </message>
    <message>
        <source>The body figure cannot be shown because {0} is missing or damaged: please install bodymap again.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Die Körperfigur lässt sich nicht zeigen, weil {0} fehlt oder beschädigt ist: Bitte installieren Sie bodymap neu.</translation>
    </message>
    <message>
        <source>The catalogue in {0} is not a list of files.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Der Katalog in {0} ist keine Liste von Dateien.</translation>
    </message>
    <message>
        <source>The certificate in the address is damaged: copy the whole line again.</source>
        <extracomment>db/server/address.py</extracomment>
        <translation>Das Zertifikat in der Adresse ist beschädigt: Kopieren Sie die ganze Zeile noch einmal.</translation>
    </message>
    <message>
        <source>The clinic file cannot be copied before its update. Free some space, try again.</source>
        <extracomment>db/upgrade.py</extracomment>
        <translation>Die Praxisdatei kann vor ihrer Aktualisierung nicht kopiert werden. Schaffen Sie Platz, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The clinic file cannot be made here. Check the folder and its free space.</source>
        <extracomment>db/clinic_maker.py</extracomment>
        <translation>Die Praxisdatei kann hier nicht angelegt werden. Prüfen Sie den Ordner und seinen freien Platz.</translation>
    </message>
    <message>
        <source>The clinic file cannot be opened to check it.</source>
        <extracomment>db/verify/checking.py</extracomment>
        <translation>Die Praxisdatei kann zur Prüfung nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The clinic file cannot be opened. Check its folder and its permissions.</source>
        <extracomment>db/opening.py</extracomment>
        <translation>Die Praxisdatei kann nicht geöffnet werden. Prüfen Sie ihren Ordner und ihre Berechtigungen.</translation>
    </message>
    <message>
        <source>The clinic file cannot be read at the moment. Try again.</source>
        <extracomment>db/failures.py</extracomment>
        <translation>Die Praxisdatei kann gerade nicht gelesen werden. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The clinic file could not be encrypted anew. Free some space, then try again.</source>
        <extracomment>db/re_key.py</extracomment>
        <translation>Die Praxisdatei konnte nicht neu verschlüsselt werden. Schaffen Sie Platz, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The clinic file could not be updated; it was left as it was.</source>
        <extracomment>db/upgrade.py</extracomment>
        <translation>Die Praxisdatei konnte nicht aktualisiert werden; sie blieb, wie sie war.</translation>
    </message>
    <message>
        <source>The clinic file is a link. Put the file itself into its folder, then try again.</source>
        <extracomment>db/opening.py</extracomment>
        <translation>Die Praxisdatei ist eine Verknüpfung. Legen Sie die Datei selbst in ihren Ordner, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The clinic file is damaged, or its key file belongs to another one.</source>
        <extracomment>db/opening.py</extracomment>
        <translation>Die Praxisdatei ist beschädigt, oder ihre Schlüsseldatei gehört zu einer anderen.</translation>
    </message>
    <message>
        <source>The clinic file is damaged.</source>
        <extracomment>db/opening.py</extracomment>
        <translation>Die Praxisdatei ist beschädigt.</translation>
    </message>
    <message>
        <source>The clinic file is damaged. Restore it from a backup.</source>
        <extracomment>db/failures.py</extracomment>
        <translation>Die Praxisdatei ist beschädigt. Stellen Sie sie aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The clinic file is not in its folder.</source>
        <extracomment>db/opening.py</extracomment>
        <translation>Die Praxisdatei ist nicht in ihrem Ordner.</translation>
    </message>
    <message>
        <source>The clinic file was made by a newer version of this program. Update first.</source>
        <extracomment>db/opening.py</extracomment>
        <translation>Die Praxisdatei stammt von einer neueren Version dieses Programms. Aktualisieren Sie zuerst.</translation>
    </message>
    <message>
        <source>The clinic file was not encrypted anew yet.</source>
        <extracomment>db/log_ins.py</extracomment>
        <translation>Die Praxisdatei wurde noch nicht neu verschlüsselt.</translation>
    </message>
    <message>
        <source>The clinic is not on that server: it would have to be moved there first.</source>
        <extracomment>db/sync/relinking.py</extracomment>
        <translation>Die Praxis ist nicht auf diesem Server: Sie müsste zuerst dorthin umziehen.</translation>
    </message>
    <message>
        <source>The clinic is still being moved to the server. Wait until that is done.</source>
        <extracomment>db/moving/entering.py</extracomment>
        <translation>Die Praxis zieht noch auf den Server um. Warten Sie, bis das getan ist.</translation>
    </message>
    <message>
        <source>The clinic needs to know your name.</source>
        <extracomment>db/clinic_files.py</extracomment>
        <translation>Die Praxis muss Ihren Namen kennen.</translation>
    </message>
    <message>
        <source>The clinic on the server is another one: {name}.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Die Praxis auf dem Server ist eine andere: {name}.</translation>
    </message>
    <message>
        <source>The clinic on the server is {name}.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Die Praxis auf dem Server ist {name}.</translation>
    </message>
    <message>
        <source>The clinic&apos;s folder cannot be written to ({reason}), so the clinic can be opened to read only.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>In den Ordner der Praxis kann nicht geschrieben werden ({reason}), daher lässt sich die Praxis nur zum Lesen öffnen.</translation>
    </message>
    <message>
        <source>The clinic&apos;s folder lies on {0}. Two programs could write there at the same time and damage the record. Move the folder to a disk of this computer.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Der Ordner der Praxis liegt auf {0}. Zwei Programme könnten dort gleichzeitig schreiben und die Akte beschädigen. Verschieben Sie den Ordner auf einen Datenträger dieses Computers.</translation>
    </message>
    <message>
        <source>The clinic&apos;s key file cannot be read. Check its permissions.</source>
        <extracomment>db/keys/on_disk.py</extracomment>
        <translation>Die Schlüsseldatei der Praxis kann nicht gelesen werden. Prüfen Sie ihre Berechtigungen.</translation>
    </message>
    <message>
        <source>The clinic&apos;s key file could not be written. Nothing was changed.</source>
        <extracomment>db/keys/on_disk.py</extracomment>
        <translation>Die Schlüsseldatei der Praxis konnte nicht geschrieben werden. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The clinic&apos;s key file is damaged. Restore it from a backup.</source>
        <extracomment>db/keys/key_file.py</extracomment>
        <translation>Die Schlüsseldatei der Praxis ist beschädigt. Stellen Sie sie aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The clinic&apos;s key file is not in its folder. Restore it from a backup.</source>
        <extracomment>db/keys/on_disk.py</extracomment>
        <translation>Die Schlüsseldatei der Praxis ist nicht in ihrem Ordner. Stellen Sie sie aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The clinic&apos;s key file was made by a newer version of this program. Update first.</source>
        <extracomment>db/keys/key_file.py</extracomment>
        <translation>Die Schlüsseldatei der Praxis stammt von einer neueren Version dieses Programms. Aktualisieren Sie zuerst.</translation>
    </message>
    <message>
        <source>The clinic&apos;s own folder cannot be written to. Check its permissions.</source>
        <extracomment>db/backup/failures.py</extracomment>
        <translation>In den eigenen Ordner der Praxis kann nicht geschrieben werden. Prüfen Sie seine Berechtigungen.</translation>
    </message>
    <message>
        <source>The clinic&apos;s server cannot be read at the moment. Try again.</source>
        <extracomment>db/server/failures.py</extracomment>
        <translation>Der Server der Praxis lässt sich gerade nicht lesen. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The clinic&apos;s server does not allow this workstation what it has to do. Tell whoever looks after it.</source>
        <extracomment>db/sync/hindrance.py</extracomment>
        <translation>Der Server der Praxis erlaubt diesem Arbeitsplatz nicht, was er tun muss. Sagen Sie es der Person, die ihn betreut.</translation>
    </message>
    <message>
        <source>The clinic&apos;s server does not answer.</source>
        <extracomment>db/sync/hindrance.py</extracomment>
        <translation>Der Server der Praxis antwortet nicht.</translation>
    </message>
    <message>
        <source>The clinic&apos;s server does not answer. Try again in a moment.</source>
        <extracomment>db/sync/keeping_here.py</extracomment>
        <translation>Der Server der Praxis antwortet nicht. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The clinic&apos;s server is being started or stopped.</source>
        <extracomment>db/sync/hindrance.py</extracomment>
        <translation>Der Server der Praxis wird gerade gestartet oder angehalten.</translation>
    </message>
    <message>
        <source>The clinic&apos;s server is of an older version than this program. Tell whoever looks after it.</source>
        <extracomment>db/sync/server_side.py</extracomment>
        <translation>Der Server der Praxis hat eine ältere Version als dieses Programm. Sagen Sie es der Person, die ihn betreut.</translation>
    </message>
    <message>
        <source>The clinic&apos;s server refuses what was done here. Tell whoever looks after it.</source>
        <extracomment>db/sync/hindrance.py</extracomment>
        <translation>Der Server der Praxis weist ab, was hier getan wurde. Sagen Sie es der Person, die ihn betreut.</translation>
    </message>
    <message>
        <source>The clinic&apos;s server takes no more connections. Tell whoever looks after it.</source>
        <extracomment>db/sync/hindrance.py</extracomment>
        <translation>Der Server der Praxis nimmt keine weiteren Verbindungen an. Sagen Sie es der Person, die ihn betreut.</translation>
    </message>
    <message>
        <source>The clinic&apos;s server was not made ready for a clinic. Tell whoever looks after it.</source>
        <extracomment>db/sync/server_side.py</extracomment>
        <translation>Der Server der Praxis wurde nicht für eine Praxis eingerichtet. Sagen Sie es der Person, die ihn betreut.</translation>
    </message>
    <message>
        <source>The clinic&apos;s server was updated. Update this program, too.</source>
        <extracomment>db/sync/server_side.py</extracomment>
        <translation>Der Server der Praxis wurde aktualisiert. Aktualisieren Sie auch dieses Programm.</translation>
    </message>
    <message>
        <source>The clock of this machine is {apart} ahead of the server&apos;s: set one of them.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Die Uhr dieses Rechners geht gegenüber der des Servers {apart} vor: Stellen Sie eine der beiden.</translation>
    </message>
    <message>
        <source>The clock of this machine is {apart} behind the server&apos;s: set one of them.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Die Uhr dieses Rechners geht gegenüber der des Servers {apart} nach: Stellen Sie eine der beiden.</translation>
    </message>
    <message>
        <source>The clocks of both agree.</source>
        <extracomment>db/server/checking.py</extracomment>
        <translation>Die Uhren beider stimmen überein.</translation>
    </message>
    <message>
        <source>The damaged clinic file cannot be read at all. Check its folder and its disk.</source>
        <extracomment>db/salvage/salvage.py</extracomment>
        <translation>Die beschädigte Praxisdatei kann überhaupt nicht gelesen werden. Prüfen Sie ihren Ordner und ihren Datenträger.</translation>
    </message>
    <message>
        <source>The database does not hold every letter: make it with the encoding UTF8.</source>
        <extracomment>db/server/making.py</extracomment>
        <translation>Die Datenbank kann nicht jeden Buchstaben aufnehmen: Legen Sie sie mit der Kodierung UTF8 an.</translation>
    </message>
    <message>
        <source>The database has schema {found}, and this bodymap knows {needed}: update bodymap here.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Die Datenbank hat das Schema {found}, und dieses bodymap kennt {needed}: Aktualisieren Sie bodymap hier.</translation>
    </message>
    <message>
        <source>The database has schema {found}, and this bodymap needs {needed}: bodymap server upgrade brings it there.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Die Datenbank hat das Schema {found}, und dieses bodymap braucht {needed}: bodymap server upgrade bringt sie dorthin.</translation>
    </message>
    <message>
        <source>The database holds something else: a clinic needs one of its own.</source>
        <extracomment>db/server/making.py</extracomment>
        <translation>Die Datenbank enthält etwas anderes: Eine Praxis braucht eine eigene.</translation>
    </message>
    <message>
        <source>The database is ready for a clinic.</source>
        <extracomment>db/server/checking.py</extracomment>
        <translation>Die Datenbank ist für eine Praxis eingerichtet.</translation>
    </message>
    <message>
        <source>The database sorts words in its own way: make it with the locale C.</source>
        <extracomment>db/server/making.py</extracomment>
        <translation>Die Datenbank sortiert Wörter auf ihre Weise: Legen Sie sie mit der Locale C an.</translation>
    </message>
    <message>
        <source>The database was made ready before.</source>
        <extracomment>db/server/making.py</extracomment>
        <translation>Die Datenbank wurde schon eingerichtet.</translation>
    </message>
    <message>
        <source>The database was made ready by a newer bodymap: update this one.</source>
        <extracomment>db/server/making.py</extracomment>
        <translation>Die Datenbank wurde von einem neueren bodymap eingerichtet: Aktualisieren Sie dieses.</translation>
    </message>
    <message>
        <source>The database was not made ready for a clinic yet (bodymap server init).</source>
        <extracomment>db/moving/at_the_server.py</extracomment>
        <translation>Die Datenbank wurde noch nicht für eine Praxis eingerichtet (bodymap server init).</translation>
    </message>
    <message>
        <source>The database was not made ready yet.</source>
        <extracomment>db/server/making.py</extracomment>
        <translation>Die Datenbank wurde noch nicht eingerichtet.</translation>
    </message>
    <message>
        <source>The database was not made ready yet: bodymap server init does that.</source>
        <extracomment>db/server/checking.py</extracomment>
        <translation>Die Datenbank wurde noch nicht eingerichtet: bodymap server init tut das.</translation>
    </message>
    <message>
        <source>The demo clinic has nobody&apos;s log-in.</source>
        <extracomment>bodymap/services/people.py</extracomment>
        <translation>Bei der Demo-Praxis meldet sich niemand an.</translation>
    </message>
    <message>
        <source>The disk of the clinic&apos;s server is full. Tell whoever looks after it.</source>
        <extracomment>db/sync/hindrance.py</extracomment>
        <translation>Der Datenträger des Servers ist voll. Sagen Sie es der Person, die ihn betreut.</translation>
    </message>
    <message>
        <source>The disk of the server is full. Tell whoever looks after it, then try again.</source>
        <extracomment>db/moving/failures.py</extracomment>
        <translation>Der Datenträger des Servers ist voll. Sagen Sie es der Person, die ihn betreut, dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The file adds to patients whose records are on the clinic&apos;s server and not here. Import it at a workstation that keeps everything. Nothing was imported.</source>
        <extracomment>bodymap/services/imports.py</extracomment>
        <translation>Die Datei ergänzt Patienten, deren Akten auf dem Server der Praxis und nicht hier sind. Lesen Sie sie an einem Arbeitsplatz ein, der alles behält. Nichts wurde eingelesen.</translation>
    </message>
    <message>
        <source>The file could not be made anew. Free some space, then try again.</source>
        <extracomment>db/moving/remaking.py</extracomment>
        <translation>Die Datei konnte nicht neu angelegt werden. Schaffen Sie Platz, dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The file has a setting that cannot be taken here: {0}.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Die Datei hat eine Einstellung, die hier nicht übernommen werden kann: {0}.</translation>
    </message>
    <message>
        <source>The file of certificates that the address names cannot be read.</source>
        <extracomment>db/server/connecting.py</extracomment>
        <translation>Die Datei mit Zertifikaten, die die Adresse nennt, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The file of the certificate cannot be read.</source>
        <extracomment>db/server_door.py</extracomment>
        <translation>Die Datei des Zertifikats lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The first line of {0} names no columns.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Die erste Zeile von {0} nennt keine Spalten.</translation>
    </message>
    <message>
        <source>The folder for the new clinic has to be empty.</source>
        <extracomment>db/salvage/salvage.py</extracomment>
        <translation>Der Ordner für die neue Praxis muss leer sein.</translation>
    </message>
    <message>
        <source>The folder {0} has none of {1}.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Der Ordner {0} hat nichts von {1}.</translation>
    </message>
    <message>
        <source>The key file does not belong to the clinic file beside it.</source>
        <extracomment>db/backup/checking.py</extracomment>
        <translation>Die Schlüsseldatei gehört nicht zur Praxisdatei daneben.</translation>
    </message>
    <message>
        <source>The key file holds no more log-ins. Remove some first.</source>
        <extracomment>db/log_ins.py</extracomment>
        <translation>Die Schlüsseldatei fasst keine weiteren Anmeldungen. Entfernen Sie zuerst welche.</translation>
    </message>
    <message>
        <source>The keys on the clinic&apos;s server were changed by somebody who has no key to the clinic. Tell whoever looks after it.</source>
        <extracomment>db/sync/key_ring.py</extracomment>
        <translation>Die Schlüssel auf dem Server der Praxis hat jemand geändert, der keinen Schlüssel zur Praxis hat. Sagen Sie es der Person, die ihn betreut.</translation>
    </message>
    <message>
        <source>The log-in {0} was given to somebody else in {1} at {2}. Remove {3} under Safety, and add them with another log-in.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Der Anmeldename {0} wurde in {1} um {2} jemand anderem gegeben. Entfernen Sie {3} unter Sicherheit, und legen Sie die Person mit einem anderen Anmeldenamen neu an.</translation>
    </message>
    <message>
        <source>The machine is there, but no server answers at this address: see whether it runs.</source>
        <extracomment>db/server/reasons.py</extracomment>
        <translation>Der Rechner ist da, aber unter dieser Adresse antwortet kein Server: Sehen Sie nach, ob er läuft.</translation>
    </message>
    <message>
        <source>The name of the database is too long: its roles are named after it.</source>
        <extracomment>db/server/making.py</extracomment>
        <translation>Der Name der Datenbank ist zu lang: Ihre Rollen heißen nach ihr.</translation>
    </message>
    <message>
        <source>The name or what stands behind it is too long.</source>
        <extracomment>bodymap/services/people.py</extracomment>
        <translation>Der Name oder was dahinter steht ist zu lang.</translation>
    </message>
    <message>
        <source>The new clinic cannot be written. Check its folder and the free space.</source>
        <extracomment>db/salvage/salvage.py</extracomment>
        <translation>Die neue Praxis kann nicht geschrieben werden. Prüfen Sie ihren Ordner und den freien Platz.</translation>
    </message>
    <message>
        <source>The new file could not be put in its place. Everything is as before.</source>
        <extracomment>db/re_key.py</extracomment>
        <translation>Die neue Datei konnte nicht an ihre Stelle gebracht werden. Alles ist wie vorher.</translation>
    </message>
    <message>
        <source>The newest changes are missing from the clinic file: its change log ends at line {last}, and line {acknowledged} was saved. The file is damaged, or is an older copy.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>In der Praxisdatei fehlen die neuesten Änderungen: Ihr Änderungsprotokoll endet bei Zeile {last}, gespeichert war Zeile {acknowledged}. Die Datei ist beschädigt oder eine ältere Kopie.</translation>
    </message>
    <message>
        <source>The order of what happened to the rows has gaps, so rows are missing.</source>
        <extracomment>db/whole_record/lines.py</extracomment>
        <translation>Die Reihenfolge dessen, was mit den Zeilen geschah, hat Lücken; es fehlen also Zeilen.</translation>
    </message>
    <message>
        <source>The passphrase of {0} was changed in {1}, too, at {2}: use that one.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Die Passphrase von {0} wurde auch in {1} geändert, um {2}: Es gilt jene.</translation>
    </message>
    <message>
        <source>The printed recovery key is from before this can be done. Make a new one first.</source>
        <extracomment>db/log_ins.py</extracomment>
        <translation>Der gedruckte Wiederherstellungsschlüssel stammt aus der Zeit, bevor das möglich war. Legen Sie zuerst einen neuen an.</translation>
    </message>
    <message>
        <source>The record on the server does not go on where this one ends. Tell whoever looks after it.</source>
        <extracomment>db/sync/hindrance.py</extracomment>
        <translation>Die Akte auf dem Server geht nicht dort weiter, wo diese endet. Sagen Sie es der Person, die ihn betreut.</translation>
    </message>
    <message>
        <source>The record on the server is not the one of this file.</source>
        <extracomment>db/moving/onto_server.py</extracomment>
        <translation>Die Akte auf dem Server ist nicht die dieser Datei.</translation>
    </message>
    <message>
        <source>The record was changed meanwhile, so the key is still the same. Try again.</source>
        <extracomment>db/log_ins.py</extracomment>
        <translation>Die Akte wurde währenddessen geändert, daher ist der Schlüssel noch derselbe. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The server answered with an error ({state}). Nothing was changed here.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Der Server hat mit einem Fehler geantwortet ({state}). Hier wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The server broke off before the connection was safe: look at its log.</source>
        <extracomment>db/server/reasons.py</extracomment>
        <translation>Der Server hat abgebrochen, bevor die Verbindung sicher war: Sehen Sie in sein Protokoll.</translation>
    </message>
    <message>
        <source>The server broke off. Try again in a moment.</source>
        <extracomment>db/clinic_server.py</extracomment>
        <translation>Der Server hat abgebrochen. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The server does not answer. Check the network, then try again: it goes on there.</source>
        <extracomment>db/moving/failures.py</extracomment>
        <translation>Der Server antwortet nicht. Prüfen Sie das Netz, dann versuchen Sie es noch einmal: Es geht dort weiter.</translation>
    </message>
    <message>
        <source>The server does not answer: check the address, the network and its firewall.</source>
        <extracomment>db/server/reasons.py</extracomment>
        <translation>Der Server antwortet nicht: Prüfen Sie die Adresse, das Netz und seine Firewall.</translation>
    </message>
    <message>
        <source>The server does not know that role, or not its password.</source>
        <extracomment>db/server/reasons.py</extracomment>
        <translation>Der Server kennt diese Rolle nicht oder nicht ihr Passwort.</translation>
    </message>
    <message>
        <source>The server does not know which workstation this role is of: bodymap server admit makes one.</source>
        <extracomment>db/server/checking.py</extracomment>
        <translation>Der Server weiß nicht, zu welchem Arbeitsplatz diese Rolle gehört: bodymap server admit legt eine an.</translation>
    </message>
    <message>
        <source>The server does not let this workstation in any more: it was revoked.</source>
        <extracomment>db/server/reasons.py</extracomment>
        <translation>Der Server lässt diesen Arbeitsplatz nicht mehr herein: Er wurde gesperrt.</translation>
    </message>
    <message>
        <source>The server does not let this workstation into that database.</source>
        <extracomment>db/server/reasons.py</extracomment>
        <translation>Der Server lässt diesen Arbeitsplatz nicht in diese Datenbank.</translation>
    </message>
    <message>
        <source>The server does not take what is in the table {table}: {why}.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Der Server nimmt nicht an, was in der Tabelle {table} steht: {why}.</translation>
    </message>
    <message>
        <source>The server has an older record than this workstation: it was restored from a backup. Tell whoever looks after it.</source>
        <extracomment>db/sync/hindrance.py</extracomment>
        <translation>Der Server hat eine ältere Akte als dieser Arbeitsplatz: Er wurde aus einer Sicherung wiederhergestellt. Sagen Sie es der Person, die ihn betreut.</translation>
    </message>
    <message>
        <source>The server has as many connections as it allows: try again in a moment.</source>
        <extracomment>db/server/reasons.py</extracomment>
        <translation>Der Server hat so viele Verbindungen, wie er erlaubt: Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The server has no certificate, so nobody could tell who listens: set one up there.</source>
        <extracomment>db/server/reasons.py</extracomment>
        <translation>Der Server hat kein Zertifikat; so weiß niemand, wer mithört: Richten Sie dort eines ein.</translation>
    </message>
    <message>
        <source>The server has no database of that name.</source>
        <extracomment>db/server/reasons.py</extracomment>
        <translation>Der Server hat keine Datenbank dieses Namens.</translation>
    </message>
    <message>
        <source>The server has the database.</source>
        <extracomment>db/server/checking.py</extracomment>
        <translation>Der Server hat die Datenbank.</translation>
    </message>
    <message>
        <source>The server has the record of another clinic.</source>
        <extracomment>db/moving/moving_in.py</extracomment>
        <translation>Auf dem Server liegt die Akte einer anderen Praxis.</translation>
    </message>
    <message>
        <source>The server is PostgreSQL {found}; {needed} or newer is needed.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Der Server ist PostgreSQL {found}; nötig ist {needed} oder neuer.</translation>
    </message>
    <message>
        <source>The server is PostgreSQL {version}.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Der Server ist PostgreSQL {version}.</translation>
    </message>
    <message>
        <source>The server is busy. Try again in a moment: it goes on there.</source>
        <extracomment>db/moving/failures.py</extracomment>
        <translation>Der Server ist beschäftigt. Versuchen Sie es gleich noch einmal: Es geht dort weiter.</translation>
    </message>
    <message>
        <source>The server is just starting or stopping: try again in a moment.</source>
        <extracomment>db/server/reasons.py</extracomment>
        <translation>Der Server startet oder hält gerade an: Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The server let this workstation in, and then did not answer. Try again.</source>
        <extracomment>db/server/checking.py</extracomment>
        <translation>Der Server hat diesen Arbeitsplatz hereingelassen und dann nicht geantwortet. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The server lets nobody in from here: its access rules (pg_hba) lack this.</source>
        <extracomment>db/server/reasons.py</extracomment>
        <translation>Der Server lässt von hier niemanden herein: Das fehlt in seinen Zugangsregeln (pg_hba).</translation>
    </message>
    <message>
        <source>The server lets this workstation in.</source>
        <extracomment>db/server/checking.py</extracomment>
        <translation>Der Server lässt diesen Arbeitsplatz herein.</translation>
    </message>
    <message>
        <source>The server refused the connection: look at its log.</source>
        <extracomment>db/server/reasons.py</extracomment>
        <translation>Der Server hat die Verbindung abgewiesen: Sehen Sie in sein Protokoll.</translation>
    </message>
    <message>
        <source>The server still has workstations of an earlier clinic in a database of this name: drop their roles first, or give the database another name.</source>
        <extracomment>db/server/making.py</extracomment>
        <translation>Der Server hat noch Arbeitsplätze einer früheren Praxis in einer Datenbank dieses Namens: Löschen Sie zuerst deren Rollen, oder geben Sie der Datenbank einen anderen Namen.</translation>
    </message>
    <message>
        <source>The server tells at once what others did.</source>
        <extracomment>db/server/checking.py</extracomment>
        <translation>Der Server meldet sofort, was andere tun.</translation>
    </message>
    <message>
        <source>The server was made ready for a newer version of this program. Update first.</source>
        <extracomment>db/moving/at_the_server.py</extracomment>
        <translation>Der Server wurde für eine neuere Version dieses Programms eingerichtet. Aktualisieren Sie zuerst.</translation>
    </message>
    <message>
        <source>The server was made ready for an older version of this program (server upgrade).</source>
        <extracomment>db/moving/at_the_server.py</extracomment>
        <translation>Der Server wurde für eine ältere Version dieses Programms eingerichtet (server upgrade).</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired, or is not valid yet: check it and the clock.</source>
        <extracomment>db/server/reasons.py</extracomment>
        <translation>Das Zertifikat des Servers ist abgelaufen oder noch nicht gültig: Prüfen Sie es und die Uhr.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is made out to another name than that of the address.</source>
        <extracomment>db/server/reasons.py</extracomment>
        <translation>Das Zertifikat des Servers ist auf einen anderen Namen ausgestellt als den der Adresse.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is signed by somebody whom this machine does not trust.</source>
        <extracomment>db/server/reasons.py</extracomment>
        <translation>Das Zertifikat des Servers hat jemand unterzeichnet, dem dieser Rechner nicht vertraut.</translation>
    </message>
    <message>
        <source>The settings in {0} are not a list of names and values.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Die Einstellungen in {0} sind keine Liste von Namen und Werten.</translation>
    </message>
    <message>
        <source>The settings were not saved: {0}.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Die Einstellungen wurden nicht gespeichert: {0}.</translation>
    </message>
    <message>
        <source>There is a clinic file in this folder already. Log in instead.</source>
        <extracomment>db/clinic_files.py</extracomment>
        <translation>In diesem Ordner gibt es schon eine Praxisdatei. Melden Sie sich stattdessen an.</translation>
    </message>
    <message>
        <source>There is no backup in this folder.</source>
        <extracomment>db/backup/looking.py</extracomment>
        <translation>In diesem Ordner ist keine Sicherung.</translation>
    </message>
    <message>
        <source>There is no clinic on the server yet: move one there first.</source>
        <extracomment>db/moving/entering.py</extracomment>
        <translation>Auf dem Server ist noch keine Praxis: Ziehen Sie zuerst eine dorthin um.</translation>
    </message>
    <message>
        <source>There is no clinic on the server yet: one has to be moved there first.</source>
        <extracomment>db/server/checking.py</extracomment>
        <translation>Auf dem Server ist noch keine Praxis: Zuerst muss eine dorthin umziehen.</translation>
    </message>
    <message>
        <source>There is no clinic on the server yet: this one can be moved there.</source>
        <extracomment>db/server/checking.py</extracomment>
        <translation>Auf dem Server ist noch keine Praxis: Diese kann dorthin umziehen.</translation>
    </message>
    <message>
        <source>There is no clinic on this server yet.</source>
        <extracomment>db/server/verify/checking.py</extracomment>
        <translation>Auf diesem Server ist noch keine Praxis.</translation>
    </message>
    <message>
        <source>This backup is locked with another key. Type a log-in of its time, and its passphrase.</source>
        <extracomment>db/backup/looking.py</extracomment>
        <translation>Diese Sicherung ist mit einem anderen Schlüssel verschlossen. Geben Sie einen damaligen Anmeldenamen und dessen Passphrase ein.</translation>
    </message>
    <message>
        <source>This backup is older than log-ins are, and this clinic has some. Log in as an administrator, then restore it.</source>
        <extracomment>db/backup/restores.py</extracomment>
        <translation>Diese Sicherung ist älter als Anmeldungen, und diese Praxis hat welche. Melden Sie sich als Administrator an, und stellen Sie sie dann wieder her.</translation>
    </message>
    <message>
        <source>This clinic has log-ins. Use yours.</source>
        <extracomment>db/clinic_files.py</extracomment>
        <translation>Diese Praxis hat Anmeldungen. Verwenden Sie Ihre.</translation>
    </message>
    <message>
        <source>This clinic has no file of its own to read, or to bring anything into.</source>
        <extracomment>bodymap/services/whole_record.py</extracomment>
        <translation>Diese Praxis hat keine eigene Datei, die sich lesen oder in die sich etwas einlesen ließe.</translation>
    </message>
    <message>
        <source>This clinic has no recovery key.</source>
        <extracomment>db/clinic_files.py</extracomment>
        <translation>Diese Praxis hat keinen Wiederherstellungsschlüssel.</translation>
    </message>
    <message>
        <source>This clinic has no such log-in.</source>
        <extracomment>db/clinic_files.py</extracomment>
        <translation>Diese Praxis hat keine solche Anmeldung.</translation>
    </message>
    <message>
        <source>This clinic has patients of its own. A whole record goes into a clinic without any: name a folder without a clinic.</source>
        <extracomment>db/whole_record/files.py</extracomment>
        <translation>Diese Praxis hat eigene Patienten. Eine ganze Akte kommt in eine Praxis ohne Patienten: Nennen Sie einen Ordner ohne Praxis.</translation>
    </message>
    <message>
        <source>This clinic has to be updated first. Close the other program, then log in here as usual.</source>
        <extracomment>db/clinic_opening.py</extracomment>
        <translation>Diese Praxis muss zuerst aktualisiert werden. Schließen Sie das andere Programm, und melden Sie sich dann hier wie üblich an.</translation>
    </message>
    <message>
        <source>This clinic is not on a server.</source>
        <extracomment>db/clinic_server.py</extracomment>
        <translation>Diese Praxis ist auf keinem Server.</translation>
    </message>
    <message>
        <source>This clinic is open for reading only: another program charts in it.</source>
        <extracomment>bodymap/services/access/desk.py</extracomment>
        <translation>Diese Praxis ist nur zum Lesen geöffnet: Ein anderes Programm dokumentiert in ihr.</translation>
    </message>
    <message>
        <source>This clinic is open to read only, so nobody&apos;s log-in changes here.</source>
        <extracomment>db/log_ins.py</extracomment>
        <translation>Diese Praxis ist nur zum Lesen geöffnet, daher ändert sich hier niemandes Anmeldung.</translation>
    </message>
    <message>
        <source>This clinic shares its record with another server already.</source>
        <extracomment>db/moving/moving_in.py</extracomment>
        <translation>Diese Praxis teilt ihre Akte schon mit einem anderen Server.</translation>
    </message>
    <message>
        <source>This clinic shares its record with no server.</source>
        <extracomment>db/sync/relinking.py</extracomment>
        <translation>Diese Praxis teilt ihre Akte mit keinem Server.</translation>
    </message>
    <message>
        <source>This clinic was moved to the server from another workstation. Join it instead.</source>
        <extracomment>db/moving/moving_in.py</extracomment>
        <translation>Diese Praxis ist von einem anderen Arbeitsplatz aus auf den Server umgezogen. Treten Sie ihr stattdessen bei.</translation>
    </message>
    <message>
        <source>This clinic was opened to read only, so nothing is fetched into it.</source>
        <extracomment>db/sync/keeping_here.py</extracomment>
        <translation>Diese Praxis wurde nur zum Lesen geöffnet, deshalb wird nichts in sie geholt.</translation>
    </message>
    <message>
        <source>This copy has a part of the clinic&apos;s patients only, so it cannot stand alone: join the clinic once more instead.</source>
        <extracomment>db/moving/standing_alone.py</extracomment>
        <translation>Diese Kopie hat nur einen Teil der Patienten und kann deshalb nicht für sich stehen: Treten Sie der Praxis stattdessen noch einmal bei.</translation>
    </message>
    <message>
        <source>This file holds no certificate in the form of PEM.</source>
        <extracomment>db/server_door.py</extracomment>
        <translation>Diese Datei enthält kein Zertifikat in der Form PEM.</translation>
    </message>
    <message>
        <source>This is not a clinic file of this program.</source>
        <extracomment>db/opening.py</extracomment>
        <translation>Das ist keine Praxisdatei dieses Programms.</translation>
    </message>
    <message>
        <source>This is not the address of a server. It looks like postgresql://server.example/clinic.</source>
        <extracomment>db/server/address.py</extracomment>
        <translation>Das ist nicht die Adresse eines Servers. Sie sieht aus wie postgresql://server.example/clinic.</translation>
    </message>
    <message>
        <source>This is not the passphrase of this clinic.</source>
        <extracomment>db/keys/proving.py</extracomment>
        <translation>Das ist nicht die Passphrase dieser Praxis.</translation>
    </message>
    <message>
        <source>This is not the recovery key of this clinic.</source>
        <extracomment>db/clinic_files.py</extracomment>
        <translation>Das ist nicht der Wiederherstellungsschlüssel dieser Praxis.</translation>
    </message>
    <message>
        <source>This line is of a workstation that has worked before: ask for one of its own (bodymap server admit).</source>
        <extracomment>db/moving/at_the_server.py</extracomment>
        <translation>Diese Zeile gehört einem Arbeitsplatz, der schon gearbeitet hat: Bitten Sie um eine eigene (bodymap server admit).</translation>
    </message>
    <message>
        <source>This line is of another workstation.</source>
        <extracomment>db/sync/relinking.py</extracomment>
        <translation>Diese Zeile gehört einem anderen Arbeitsplatz.</translation>
    </message>
    <message>
        <source>This log-in is taken.</source>
        <extracomment>db/log_ins.py</extracomment>
        <translation>Dieser Anmeldename ist vergeben.</translation>
    </message>
    <message>
        <source>This machine no longer has the key to this log-in. Type the passphrase.</source>
        <extracomment>db/clinic_files.py</extracomment>
        <translation>Dieser Rechner hat den Schlüssel zu dieser Anmeldung nicht mehr. Geben Sie die Passphrase ein.</translation>
    </message>
    <message>
        <source>This machine&apos;s keyring did not take the key. Nothing was changed.</source>
        <extracomment>db/keys/os_keyring.py</extracomment>
        <translation>Der Schlüsselbund dieses Rechners hat den Schlüssel nicht angenommen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This needle site is already in the chart.</source>
        <extracomment>bodymap/services/site_steps.py</extracomment>
        <translation>Diese Nadelstelle ist schon eingetragen.</translation>
    </message>
    <message>
        <source>This needle site was removed. Restore it to change it.</source>
        <extracomment>bodymap/services/site_steps.py</extracomment>
        <translation>Diese Nadelstelle wurde entfernt. Stellen Sie sie wieder her, um sie zu ändern.</translation>
    </message>
    <message>
        <source>This pain score is already in the chart.</source>
        <extracomment>bodymap/services/recorder.py</extracomment>
        <translation>Dieser Schmerzwert ist schon eingetragen.</translation>
    </message>
    <message>
        <source>This pain score was already taken back.</source>
        <extracomment>bodymap/services/recorder.py</extracomment>
        <translation>Dieser Schmerzwert wurde bereits zurückgenommen.</translation>
    </message>
    <message>
        <source>This passphrase counts no more: another one was given in {0} at {1}. Use that one.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Diese Passphrase gilt nicht mehr: In {0} wurde um {1} eine andere vergeben. Nehmen Sie jene.</translation>
    </message>
    <message>
        <source>This patient&apos;s own entry was lost when the clinic file was damaged. Enter the name and the birth date anew.</source>
        <extracomment>db/salvage/stand_ins.py</extracomment>
        <translation>Der eigene Eintrag dieses Patienten ging verloren, als die Praxisdatei beschädigt wurde. Geben Sie Namen und Geburtsdatum neu ein.</translation>
    </message>
    <message>
        <source>This patient&apos;s record is on the clinic&apos;s server and not here: open the patient first.</source>
        <extracomment>bodymap/services/keeping.py</extracomment>
        <translation>Die Akte dieses Patienten ist auf dem Server der Praxis und nicht hier: Öffnen Sie zuerst den Patienten.</translation>
    </message>
    <message>
        <source>This person has no log-in yet.</source>
        <extracomment>db/log_ins.py</extracomment>
        <translation>Diese Person hat noch keine Anmeldung.</translation>
    </message>
    <message>
        <source>This person no longer works here.</source>
        <extracomment>bodymap/services/people.py</extracomment>
        <translation>Diese Person arbeitet nicht mehr hier.</translation>
    </message>
    <message>
        <source>This recovery key counts no more: another one was made in {0} at {1}. Use that one.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Dieser Wiederherstellungsschlüssel gilt nicht mehr: In {0} wurde um {1} ein anderer gemacht. Nehmen Sie jenen.</translation>
    </message>
    <message>
        <source>This role may do more than a workstation should: use the line of bodymap server admit.</source>
        <extracomment>db/server/checking.py</extracomment>
        <translation>Diese Rolle darf mehr, als ein Arbeitsplatz sollte: Nehmen Sie die Zeile von bodymap server admit.</translation>
    </message>
    <message>
        <source>This session has already ended.</source>
        <extracomment>bodymap/services/recorder.py</extracomment>
        <translation>Diese Sitzung ist bereits beendet.</translation>
    </message>
    <message>
        <source>This session has ended. Open it again to change it.</source>
        <extracomment>bodymap/services/site_steps.py</extracomment>
        <translation>Diese Sitzung ist beendet. Öffnen Sie sie wieder, um sie zu ändern.</translation>
    </message>
    <message>
        <source>This session is not signed. What is wrong in it can still be changed.</source>
        <extracomment>bodymap/services/session_recorder.py</extracomment>
        <translation>Diese Sitzung ist nicht unterzeichnet. Was darin falsch ist, lässt sich noch ändern.</translation>
    </message>
    <message>
        <source>This session is signed. What was wrong in it is corrected by an amendment.</source>
        <extracomment>bodymap/services/recorder.py</extracomment>
        <translation>Diese Sitzung ist unterzeichnet. Was darin falsch war, wird durch eine Berichtigung korrigiert.</translation>
    </message>
    <message>
        <source>This session is still open.</source>
        <extracomment>bodymap/services/recorder.py</extracomment>
        <translation>Diese Sitzung ist noch offen.</translation>
    </message>
    <message>
        <source>This workstation has the rights that it needs.</source>
        <extracomment>db/server/checking.py</extracomment>
        <translation>Dieser Arbeitsplatz hat die Rechte, die er braucht.</translation>
    </message>
    <message>
        <source>This workstation keeps the patients of late: export at one that keeps everything, or make a clinic file of its own of what is on the server (bodymap server move-out).</source>
        <extracomment>db/whole_record/reading.py</extracomment>
        <translation>Dieser Arbeitsplatz bewahrt nur die Patienten der letzten Zeit auf: Exportieren Sie an einem, der alles aufbewahrt, oder machen Sie aus dem, was auf dem Server ist, eine eigene Praxisdatei (bodymap server move-out).</translation>
    </message>
    <message>
        <source>This workstation lacks rights there: bodymap server upgrade puts them right.</source>
        <extracomment>db/server/checking.py</extracomment>
        <translation>Diesem Arbeitsplatz fehlen dort Rechte: bodymap server upgrade stellt sie richtig.</translation>
    </message>
    <message>
        <source>This workstation may not do that on the server. Tell whoever looks after it.</source>
        <extracomment>db/moving/failures.py</extracomment>
        <translation>Dieser Arbeitsplatz darf das auf dem Server nicht. Sagen Sie es der Person, die ihn betreut.</translation>
    </message>
    <message>
        <source>This workstation may not read that on the clinic&apos;s server.</source>
        <extracomment>db/server/failures.py</extracomment>
        <translation>Dieser Arbeitsplatz darf das auf dem Server der Praxis nicht lesen.</translation>
    </message>
    <message>
        <source>This workstation&apos;s file is an older copy of itself: put the newer one back, or join the clinic once more in an empty folder.</source>
        <extracomment>db/sync/settling.py</extracomment>
        <translation>Die Datei dieses Arbeitsplatzes ist eine ältere Kopie ihrer selbst: Legen Sie die neuere zurück, oder treten Sie der Praxis in einem leeren Ordner noch einmal bei.</translation>
    </message>
    <message>
        <source>Type your passphrase once more, then try again.</source>
        <extracomment>db/log_ins.py</extracomment>
        <translation>Geben Sie Ihre Passphrase noch einmal ein, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>What answers at this address is no PostgreSQL server.</source>
        <extracomment>db/server/reasons.py</extracomment>
        <translation>Was unter dieser Adresse antwortet, ist kein PostgreSQL-Server.</translation>
    </message>
    <message>
        <source>What came from the server was damaged on this machine&apos;s disk. Try again.</source>
        <extracomment>db/moving/coming.py</extracomment>
        <translation>Was vom Server kam, wurde auf dem Datenträger dieses Rechners beschädigt. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>What is on the server is not what is in the file ({tables}). The clinic is as it was: make the database anew, then move it again.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Was auf dem Server ist, ist nicht, was in der Datei ist ({tables}). Die Praxis ist, wie sie war: Legen Sie die Datenbank neu an, dann ziehen Sie sie noch einmal um.</translation>
    </message>
    <message>
        <source>What is said to the server does not leave this machine.</source>
        <extracomment>db/server/checking.py</extracomment>
        <translation>Was mit dem Server gesprochen wird, verlässt diesen Rechner nicht.</translation>
    </message>
    <message>
        <source>What was imported has been changed or charted on since, so it cannot be taken back as one. Nothing was changed.</source>
        <extracomment>bodymap/services/imports.py</extracomment>
        <translation>Das Eingelesene wurde seither geändert oder weiter dokumentiert, daher lässt es sich nicht als Ganzes zurücknehmen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>What was imported is just being sent to the server. Try again in a moment.</source>
        <extracomment>bodymap/services/imports.py</extracomment>
        <translation>Was eingelesen wurde, wird gerade an den Server gesendet. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Without a certificate a server can be spoken to on this machine only.</source>
        <extracomment>db/server/address.py</extracomment>
        <translation>Ohne Zertifikat lässt sich nur mit einem Server auf diesem Rechner sprechen.</translation>
    </message>
    <message>
        <source>You are charting this visit already.</source>
        <extracomment>bodymap/services/session_recorder.py</extracomment>
        <translation>Sie dokumentieren diese Behandlung bereits.</translation>
    </message>
    <message>
        <source>You have this visit open at another workstation.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Sie haben diese Behandlung an einem anderen Arbeitsplatz offen.</translation>
    </message>
    <message>
        <source>You have this visit open in {0}.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Sie haben diese Behandlung in {0} offen.</translation>
    </message>
    <message>
        <source>a folder has this name</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Ein Ordner heißt so</translation>
    </message>
    <message>
        <source>a quotation mark is opened and never closed</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Ein Anführungszeichen wird geöffnet und nie geschlossen</translation>
    </message>
    <message>
        <source>a quotation mark stands in the middle of a cell</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Ein Anführungszeichen steht mitten in einer Zelle</translation>
    </message>
    <message>
        <source>another room</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>einem anderen Raum</translation>
    </message>
    <message>
        <source>disk quota exceeded</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Das Kontingent auf dem Datenträger ist erschöpft</translation>
    </message>
    <message>
        <source>file name too long</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Der Dateiname ist zu lang</translation>
    </message>
    <message>
        <source>file too large</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Die Datei ist zu groß</translation>
    </message>
    <message>
        <source>input/output error</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Der Datenträger antwortet nicht, wie er soll</translation>
    </message>
    <message>
        <source>is a directory</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Es ist ein Ordner</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Sie ist nicht lesbar</translation>
    </message>
    <message>
        <source>it cannot be written</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Sie ist nicht schreibbar</translation>
    </message>
    <message>
        <source>it is not parted into cells</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Sie ist nicht in Zellen geteilt</translation>
    </message>
    <message>
        <source>its name cannot be used</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Ihr Name ist nicht verwendbar</translation>
    </message>
    <message>
        <source>no space left on device</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Datei oder Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>not a directory</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Es ist kein Ordner</translation>
    </message>
    <message>
        <source>operation not permitted</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Das ist nicht erlaubt</translation>
    </message>
    <message>
        <source>permission denied</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Die Berechtigung fehlt</translation>
    </message>
    <message>
        <source>read-only file system</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Der Datenträger ist schreibgeschützt</translation>
    </message>
    <message>
        <source>too many levels of symbolic links</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>Zu viele Verknüpfungen führen aufeinander</translation>
    </message>
    <message>
        <source>{0} cannot be read as {1}: byte {2} is no letter.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} kann nicht als {1} gelesen werden: Byte {2} ist kein Zeichen.</translation>
    </message>
    <message>
        <source>{0} cannot be read from line {1}: {2}.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} kann ab Zeile {1} nicht gelesen werden: {2}.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} kann nicht gelesen werden: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be taken: {1}</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} kann nicht eingelesen werden: {1}</translation>
    </message>
    <message>
        <source>{0} does not say how many rows of each table it has.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} sagt nicht, wie viele Zeilen jede Tabelle hat.</translation>
    </message>
    <message>
        <source>{0} does not say of which clinic it is, and since when.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} sagt nicht, von welcher Praxis die Datei ist und seit wann es diese gibt.</translation>
    </message>
    <message>
        <source>{0} does not say of which version it is.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} sagt nicht, von welcher Version es ist.</translation>
    </message>
    <message>
        <source>{0} ends too early: a part of it is missing.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} endet zu früh: Ein Teil fehlt.</translation>
    </message>
    <message>
        <source>{0} goes on after its end.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} geht nach dem Ende weiter.</translation>
    </message>
    <message>
        <source>{0} has a number beyond all measure.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} enthält eine Zahl jenseits aller Maße.</translation>
    </message>
    <message>
        <source>{0} has a number that cannot be read.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} enthält eine Zahl, die nicht lesbar ist.</translation>
    </message>
    <message>
        <source>{0} has a part that this bodymap does not know: {1}.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} hat einen Teil, den dieses bodymap nicht kennt: {1}.</translation>
    </message>
    <message>
        <source>{0} has a value of more than {1} characters.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} enthält einen Wert von mehr als {1} Zeichen.</translation>
    </message>
    <message>
        <source>{0} has more than {1} columns.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} hat mehr als {1} Spalten.</translation>
    </message>
    <message>
        <source>{0} has more than {1} patients and scores: bring it in in parts.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} enthält mehr als {1} Patienten und Werte: Lesen Sie die Datei in Teilen ein.</translation>
    </message>
    <message>
        <source>{0} has more than {1} rows.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} hat mehr als {1} Zeilen.</translation>
    </message>
    <message>
        <source>{0} has not signed this visit.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} hat diese Behandlung nicht unterzeichnet.</translation>
    </message>
    <message>
        <source>{0} has rows of {1}, which a clinic cannot change.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} hat Zeilen von {1}; die kann eine Praxis nicht ändern.</translation>
    </message>
    <message>
        <source>{0} has rows of {1}: unknown.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} enthält Zeilen von {1}: unbekannt.</translation>
    </message>
    <message>
        <source>{0} has version {1}, and the oldest that is read is {2}.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} hat die Version {1}; die älteste, die gelesen wird, ist {2}.</translation>
    </message>
    <message>
        <source>{0} has {1} where it cannot be.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} enthält {1} an einer Stelle, an der es nicht stehen kann.</translation>
    </message>
    <message>
        <source>{0} is XML: FHIR is read as JSON.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} ist XML: FHIR wird als JSON gelesen.</translation>
    </message>
    <message>
        <source>{0} is a workbook or an archive. Open it in the spreadsheet program and save the sheet as CSV (UTF-8).</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} ist eine Arbeitsmappe oder ein Archiv. Öffnen Sie sie in der Tabellenkalkulation, und speichern Sie das Blatt als CSV (UTF-8).</translation>
    </message>
    <message>
        <source>{0} is an old Excel workbook. Open it and save the sheet as CSV (UTF-8).</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} ist eine alte Excel-Arbeitsmappe. Öffnen Sie sie, und speichern Sie das Blatt als CSV (UTF-8).</translation>
    </message>
    <message>
        <source>{0} is charting this visit.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} dokumentiert diese Behandlung.</translation>
    </message>
    <message>
        <source>{0} is empty.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} ist leer.</translation>
    </message>
    <message>
        <source>{0} is nested more than {1} levels deep.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} ist mehr als {1} Ebenen tief verschachtelt.</translation>
    </message>
    <message>
        <source>{0} is nested too deep.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>{0} is no FHIR: a value in it is no object of JSON.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} ist kein FHIR: Ein Wert darin ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>{0} is no FHIR: it does not begin with an object of JSON.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} ist kein FHIR: Die Datei beginnt nicht mit einem JSON-Objekt.</translation>
    </message>
    <message>
        <source>{0} is no JSON, or a part of it is missing.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} ist kein JSON, oder ein Teil davon fehlt.</translation>
    </message>
    <message>
        <source>{0} is no JSON.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} ist kein JSON.</translation>
    </message>
    <message>
        <source>{0} is no JSON: it is broken or breaks off.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} ist kein JSON: Die Datei ist fehlerhaft oder bricht ab.</translation>
    </message>
    <message>
        <source>{0} is no JSON: see about byte {1}.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} ist kein JSON: siehe etwa bei Byte {1}.</translation>
    </message>
    <message>
        <source>{0} is no UTF-8 text.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>{0} is no file of bodymap&apos;s settings.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} ist keine Einstellungsdatei von bodymap.</translation>
    </message>
    <message>
        <source>{0} is no record of a clinic that this program wrote.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} ist keine Akte einer Praxis, die dieses Programm geschrieben hat.</translation>
    </message>
    <message>
        <source>{0} is no spreadsheet saved as text.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} ist keine als Text gespeicherte Tabelle.</translation>
    </message>
    <message>
        <source>{0} is no text file: it holds bytes that are no letters.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} ist keine Textdatei: Sie enthält Bytes, die keine Zeichen sind.</translation>
    </message>
    <message>
        <source>{0} is not UTF-8 (line {1}). Save it as CSV UTF-8; or say that it was written in the encoding of Windows (cp1252), and look at the letters with accents.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} ist nicht UTF-8 (Zeile {1}). Speichern Sie sie als CSV UTF-8; oder sagen Sie, dass sie in der Kodierung von Windows (cp1252) geschrieben wurde, und prüfen Sie die Umlaute.</translation>
    </message>
    <message>
        <source>{0} is not a file.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} ist keine Datei.</translation>
    </message>
    <message>
        <source>{0} is not in UTF-8.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} ist nicht in UTF-8.</translation>
    </message>
    <message>
        <source>{0} is not text in UTF-8: see about byte {1}.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} ist kein Text in UTF-8: siehe etwa bei Byte {1}.</translation>
    </message>
    <message>
        <source>{0} is packed: unpack it first.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} ist gepackt: Entpacken Sie die Datei zuerst.</translation>
    </message>
    <message>
        <source>{0} is too large to be a file of settings.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} ist zu groß für eine Einstellungsdatei.</translation>
    </message>
    <message>
        <source>{0} is too large: {1} bytes, and {2} at most.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} ist zu groß: {1} Bytes, höchstens {2}.</translation>
    </message>
    <message>
        <source>{0} may not {1}.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} darf das nicht: {1}.</translation>
    </message>
    <message>
        <source>{0} names {1} twice in one object.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} nennt {1} zweimal in einem Objekt.</translation>
    </message>
    <message>
        <source>{0} says that it has more rows than it can have.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} gibt mehr Zeilen an, als die Datei haben kann.</translation>
    </message>
    <message>
        <source>{0} says that it has {1} rows of {2}, and has {3}.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} gibt {1} Zeilen von {2} an und hat {3}.</translation>
    </message>
    <message>
        <source>{0} says {1} twice.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} sagt {1} zweimal.</translation>
    </message>
    <message>
        <source>{0} was made by a newer version of this program (version {1} of the document; this program reads up to {2}). Update first.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} stammt von einer neueren Version dieses Programms (Version {1} des Dokuments; dieses Programm liest bis {2}). Aktualisieren Sie zuerst.</translation>
    </message>
    <message>
        <source>{0} was read as {1}, and has no column for {2}.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} wurde als {1} gelesen und hat keine Spalte für {2}.</translation>
    </message>
    <message>
        <source>{0} was saved by a newer bodymap, which this one cannot read.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0} wurde von einem neueren bodymap gespeichert, das dieses nicht lesen kann.</translation>
    </message>
    <message>
        <source>{0}: row {1} of {2} is no object.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0}: Zeile {1} von {2} ist kein Objekt.</translation>
    </message>
    <message>
        <source>{0}: row {1} of {2} {3}.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{0}: Zeile {1} von {2} ist nicht in Ordnung ({3}).</translation>
    </message>
    <message>
        <source>{name} cannot log in here: the log-in {log_in} is somebody else&apos;s. Give another one.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{name} kann sich hier nicht anmelden: Der Anmeldename {log_in} gehört jemand anderem. Geben Sie einen anderen.</translation>
    </message>
    <message>
        <source>{user} cannot be a log-in.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{user} kann kein Anmeldename sein.</translation>
    </message>
    <message>
        <source>{user} is not an administrator. Administrators in the file: {known}.</source>
        <extracomment>bodymap/ui/widgets/said.py</extracomment>
        <translation>{user} ist kein Administrator. Administratoren in der Datei: {known}.</translation>
    </message>
</context>
<context>
    <name>EventGroup</name>
    <message>
        <source>Backups</source>
        <extracomment>bodymap/ui/manage/event_groups.py</extracomment>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Changes</source>
        <extracomment>bodymap/ui/manage/event_groups.py</extracomment>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Everything</source>
        <extracomment>bodymap/ui/manage/event_groups.py</extracomment>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Exports, prints, copies</source>
        <extracomment>bodymap/ui/manage/event_groups.py</extracomment>
        <translation>Exporte, Drucke, Kopien</translation>
    </message>
    <message>
        <source>Log-ins and locks</source>
        <extracomment>bodymap/ui/manage/event_groups.py</extracomment>
        <translation>Anmeldungen und Sperren</translation>
    </message>
    <message>
        <source>Passphrases and keys</source>
        <extracomment>bodymap/ui/manage/event_groups.py</extracomment>
        <translation>Passphrasen und Schlüssel</translation>
    </message>
    <message>
        <source>The program itself</source>
        <extracomment>bodymap/ui/manage/event_groups.py</extracomment>
        <translation>Das Programm selbst</translation>
    </message>
    <message>
        <source>Views</source>
        <extracomment>bodymap/ui/manage/event_groups.py</extracomment>
        <translation>Ansichten</translation>
    </message>
</context>
<context>
    <name>ExchangePart</name>
    <message>
        <source>A folder with one table for each kind of record, for spreadsheets and statistics.</source>
        <extracomment>bodymap/ui/manage/exchange_part.py</extracomment>
        <translation>Ein Ordner mit einer Tabelle je Art von Eintrag, für Tabellenkalkulation und Statistik.</translation>
    </message>
    <message>
        <source>An administrator brings a record in.</source>
        <extracomment>bodymap/ui/manage/exchange_part.py</extracomment>
        <translation>Nur ein Administrator liest eine Akte ein.</translation>
    </message>
    <message>
        <source>Bring a record in</source>
        <extracomment>bodymap/ui/manage/exchange_part.py</extracomment>
        <translation>Akte einlesen</translation>
    </message>
    <message>
        <source>Bring in a record</source>
        <extracomment>bodymap/ui/manage/exchange_part.py</extracomment>
        <translation>Akte einlesen</translation>
    </message>
    <message>
        <source>Bring in a record…</source>
        <extracomment>bodymap/ui/manage/exchange_part.py</extracomment>
        <translation>Akte einlesen …</translation>
    </message>
    <message>
        <source>Bringing the record in</source>
        <extracomment>bodymap/ui/manage/exchange_part.py</extracomment>
        <translation>Die Akte wird eingelesen</translation>
    </message>
    <message>
        <source>Cancelled. Nothing came in.</source>
        <extracomment>bodymap/ui/manage/exchange_part.py</extracomment>
        <translation>Abgebrochen. Nichts wurde eingelesen.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <extracomment>bodymap/ui/manage/exchange_part.py</extracomment>
        <translation>Abgebrochen. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Everything was written to {path}.</source>
        <extracomment>bodymap/ui/manage/exchange_part.py</extracomment>
        <translation>Alles wurde nach {path} geschrieben.</translation>
    </message>
    <message>
        <source>FHIR (*.json)</source>
        <extracomment>bodymap/ui/manage/exchange_part.py</extracomment>
        <translation>FHIR (*.json)</translation>
    </message>
    <message>
        <source>Format</source>
        <extracomment>bodymap/ui/manage/exchange_part.py</extracomment>
        <translation>Format</translation>
    </message>
    <message>
        <source>Imported from files</source>
        <extracomment>bodymap/ui/manage/exchange_part.py</extracomment>
        <translation>Aus Dateien eingelesen</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <extracomment>bodymap/ui/manage/exchange_part.py</extracomment>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>One file in HL7 FHIR R4, for other programs in health care.</source>
        <extracomment>bodymap/ui/manage/exchange_part.py</extracomment>
        <translation>Eine Datei in HL7 FHIR R4, für andere Programme im Gesundheitswesen.</translation>
    </message>
    <message>
        <source>One file with the whole record, made to be brought back without loss.</source>
        <extracomment>bodymap/ui/manage/exchange_part.py</extracomment>
        <translation>Eine Datei mit der ganzen Akte, die sich ohne Verlust wieder einlesen lässt.</translation>
    </message>
    <message>
        <source>Take everything out</source>
        <extracomment>bodymap/ui/manage/exchange_part.py</extracomment>
        <translation>Alles herausgeben</translation>
    </message>
    <message>
        <source>Take everything out…</source>
        <extracomment>bodymap/ui/manage/exchange_part.py</extracomment>
        <translation>Alles herausgeben …</translation>
    </message>
    <message>
        <source>Taking everything out</source>
        <extracomment>bodymap/ui/manage/exchange_part.py</extracomment>
        <translation>Alles wird herausgegeben</translation>
    </message>
    <message>
        <source>The JSON file of another clinic becomes the record of this one, with its signed visits. Its people come without keys: give them their passphrases under People. Patients from a spreadsheet or from FHIR are imported on the page Patients.</source>
        <extracomment>bodymap/ui/manage/exchange_part.py</extracomment>
        <translation>Die JSON-Datei einer anderen Praxis wird zur Akte dieser Praxis, mit ihren unterzeichneten Behandlungen. Ihre Personen kommen ohne Schlüssel: Geben Sie ihnen unter „Personen“ ihre Passphrasen. Patienten aus einer Tabelle oder aus FHIR werden auf der Seite „Patienten“ eingelesen.</translation>
    </message>
    <message>
        <source>The demo is made up, and takes nobody&apos;s record.</source>
        <extracomment>bodymap/ui/manage/exchange_part.py</extracomment>
        <translation>Die Demo ist erfunden und nimmt niemandes Akte auf.</translation>
    </message>
    <message>
        <source>The record is here. Patients: {patients}; visits: {sessions}.</source>
        <extracomment>bodymap/ui/manage/exchange_part.py</extracomment>
        <translation>Die Akte ist da. Patienten: {patients}; Behandlungen: {sessions}.</translation>
    </message>
    <message>
        <source>The record is yours: all of it can be taken out at any time. The file is not encrypted. Keys, and the activity, are not in it: the activity is exported on its own tab.</source>
        <extracomment>bodymap/ui/manage/exchange_part.py</extracomment>
        <translation>Die Akte gehört Ihnen: Sie lässt sich jederzeit ganz herausgeben. Die Datei ist nicht verschlüsselt. Schlüssel und die Aktivität sind nicht darin: Die Aktivität wird auf ihrem eigenen Reiter exportiert.</translation>
    </message>
    <message>
        <source>This clinic has patients. A whole record goes into a clinic without any: start the program with another folder, and bring it in there.</source>
        <extracomment>bodymap/ui/manage/exchange_part.py</extracomment>
        <translation>Diese Praxis hat Patienten. Eine ganze Akte kommt in eine Praxis ohne Patienten: Starten Sie das Programm mit einem anderen Ordner, und lesen Sie sie dort ein.</translation>
    </message>
</context>
<context>
    <name>ExitBackup</name>
    <message>
        <source>Close without backup</source>
        <extracomment>bodymap/ui/manage/exit_backup.py</extracomment>
        <translation>Ohne Sicherung schließen</translation>
    </message>
    <message>
        <source>Do not close</source>
        <extracomment>bodymap/ui/manage/exit_backup.py</extracomment>
        <translation>Nicht schließen</translation>
    </message>
    <message>
        <source>Making a backup and checking it</source>
        <extracomment>bodymap/ui/manage/exit_backup.py</extracomment>
        <translation>Sicherung wird angelegt und geprüft</translation>
    </message>
    <message>
        <source>One more backup</source>
        <extracomment>bodymap/ui/manage/exit_backup.py</extracomment>
        <translation>Noch eine Sicherung</translation>
    </message>
    <message>
        <source>Something was recorded since the last backup. The program ends after this one.</source>
        <extracomment>bodymap/ui/manage/exit_backup.py</extracomment>
        <translation>Seit der letzten Sicherung wurde etwas eingetragen. Das Programm endet nach dieser.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <extracomment>bodymap/ui/manage/exit_backup.py</extracomment>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>bodymap/ui/manage/exit_backup.py</extracomment>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>ExpiryField</name>
    <message>
        <source>Expires on</source>
        <extracomment>bodymap/ui/stock/expiry_field.py</extracomment>
        <translation>Verfällt am</translation>
    </message>
    <message>
        <source>Expires on (empty for never)</source>
        <extracomment>bodymap/ui/stock/expiry_field.py</extracomment>
        <translation>Verfällt am (leer für nie)</translation>
    </message>
    <message>
        <source>Write the expiry as year-month or year-month-day, for example 2028-09.</source>
        <extracomment>bodymap/ui/stock/expiry_field.py</extracomment>
        <translation>Geben Sie den Verfall als Jahr-Monat oder Jahr-Monat-Tag an, zum Beispiel 2028-09.</translation>
    </message>
</context>
<context>
    <name>ExplainField</name>
    <message>
        <source>Before the visit is signed, write down what happened to {needles}.</source>
        <extracomment>bodymap/ui/session/ledger/explain_field.py</extracomment>
        <translation>Bevor die Behandlung unterzeichnet wird, schreiben Sie auf, was geschah mit: {needles}.</translation>
    </message>
    <message>
        <source>Explanation</source>
        <extracomment>bodymap/ui/session/ledger/explain_field.py</extracomment>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Keep the explanation</source>
        <extracomment>bodymap/ui/session/ledger/explain_field.py</extracomment>
        <translation>Erklärung übernehmen</translation>
    </message>
</context>
<context>
    <name>ExtentTable</name>
    <message>
        <source>All</source>
        <extracomment>bodymap/ui/body_map/extent_table.py</extracomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>bodymap/ui/body_map/extent_table.py</extracomment>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Painted skin</source>
        <extracomment>bodymap/ui/body_map/extent_table.py</extracomment>
        <translation>Bemalte Haut</translation>
    </message>
</context>
<context>
    <name>FarFigures</name>
    <message>
        <source>Not all patients of this period are kept here.</source>
        <extracomment>bodymap/ui/clinic/far_figures.py</extracomment>
        <translation>Nicht alle Patienten dieses Zeitraums werden hier aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>FeesPart</name>
    <message>
        <source>Currency</source>
        <extracomment>bodymap/ui/settings/fees_part.py</extracomment>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Fee for {0}</source>
        <extracomment>bodymap/ui/settings/fees_part.py</extracomment>
        <translation>Gebühr für {0}</translation>
    </message>
    <message>
        <source>It is proposed at the end of a visit, and can be changed there.</source>
        <extracomment>bodymap/ui/settings/fees_part.py</extracomment>
        <translation>Sie wird am Ende einer Behandlung vorgeschlagen und lässt sich dort ändern.</translation>
    </message>
    <message>
        <source>Its three letters, as ISO 4217 has them.</source>
        <extracomment>bodymap/ui/settings/fees_part.py</extracomment>
        <translation>Ihre drei Buchstaben nach ISO 4217.</translation>
    </message>
    <message>
        <source>Left and right of one muscle</source>
        <extracomment>bodymap/ui/settings/fees_part.py</extracomment>
        <translation>Links und rechts desselben Muskels</translation>
    </message>
    <message>
        <source>One muscle</source>
        <extracomment>bodymap/ui/settings/fees_part.py</extracomment>
        <translation>Ein Muskel</translation>
    </message>
    <message>
        <source>The code goes by the number of muscles. Payers differ in how they count.</source>
        <extracomment>bodymap/ui/settings/fees_part.py</extracomment>
        <translation>Die Ziffer richtet sich nach der Anzahl der Muskeln. Kostenträger zählen verschieden.</translation>
    </message>
    <message>
        <source>Two muscles</source>
        <extracomment>bodymap/ui/settings/fees_part.py</extracomment>
        <translation>Zwei Muskeln</translation>
    </message>
    <message>
        <source>USD, EUR</source>
        <extracomment>bodymap/ui/settings/fees_part.py</extracomment>
        <translation>EUR, CHF</translation>
    </message>
    <message>
        <source>Write an amount, for example 45.00.</source>
        <extracomment>bodymap/ui/settings/fees_part.py</extracomment>
        <translation>Geben Sie einen Betrag an, zum Beispiel 45,00.</translation>
    </message>
    <message>
        <source>Write its three letters, for example USD.</source>
        <extracomment>bodymap/ui/settings/fees_part.py</extracomment>
        <translation>Geben Sie die drei Buchstaben an, zum Beispiel EUR.</translation>
    </message>
    <message>
        <source>currency</source>
        <extracomment>bodymap/ui/settings/fees_part.py</extracomment>
        <translation>Währung</translation>
    </message>
    <message>
        <source>fee for {code}</source>
        <extracomment>bodymap/ui/settings/fees_part.py</extracomment>
        <translation>Gebühr für {code}</translation>
    </message>
    <message>
        <source>left and right of one muscle</source>
        <extracomment>bodymap/ui/settings/fees_part.py</extracomment>
        <translation>links und rechts desselben Muskels</translation>
    </message>
    <message>
        <source>no fee</source>
        <extracomment>bodymap/ui/settings/fees_part.py</extracomment>
        <translation>keine Gebühr</translation>
    </message>
</context>
<context>
    <name>FetchedFirst</name>
    <message>
        <source>Do not wait</source>
        <extracomment>bodymap/ui/frame/fetched_first.py</extracomment>
        <translation>Nicht warten</translation>
    </message>
    <message>
        <source>Fetching this patient&apos;s record from the clinic&apos;s server…</source>
        <extracomment>bodymap/ui/frame/fetched_first.py</extracomment>
        <translation>Die Akte wird vom Server der Praxis geholt …</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>bodymap/ui/frame/fetched_first.py</extracomment>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>{why} This patient&apos;s record is there alone, so it cannot be opened now.</source>
        <extracomment>bodymap/ui/frame/fetched_first.py</extracomment>
        <translation>{why} Die Akte dieser Person liegt nur dort und kann jetzt nicht geöffnet werden.</translation>
    </message>
</context>
<context>
    <name>FhirPage</name>
    <message>
        <source>A FHIR file is imported alone: choose one.</source>
        <extracomment>bodymap/ui/import_fhir/fhir_page.py</extracomment>
        <translation>Eine FHIR-Datei wird allein eingelesen: Wählen Sie eine.</translation>
    </message>
    <message>
        <source>Import 1 patient</source>
        <extracomment>bodymap/ui/import_fhir/fhir_page.py</extracomment>
        <translation>1 Patienten einlesen</translation>
    </message>
    <message>
        <source>Import from FHIR</source>
        <extracomment>bodymap/ui/import_fhir/fhir_page.py</extracomment>
        <translation>Aus FHIR einlesen</translation>
    </message>
    <message numerus="yes">
        <source>Import {n} patients</source>
        <extracomment>bodymap/ui/import_fhir/fhir_page.py</extracomment>
        <translation>
            <numerusform>{n} Patienten einlesen</numerusform>
            <numerusform>{n} Patienten einlesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out what cannot be imported</source>
        <extracomment>bodymap/ui/import_fhir/fhir_page.py</extracomment>
        <translation>Auslassen, was nicht eingelesen werden kann</translation>
    </message>
    <message>
        <source>Left out: {0}.</source>
        <extracomment>bodymap/ui/import_fhir/fhir_page.py</extracomment>
        <translation>Ausgelassen: {0}.</translation>
    </message>
    <message>
        <source>Nobody of this file can come in.</source>
        <extracomment>bodymap/ui/import_fhir/fhir_page.py</extracomment>
        <translation>Niemand aus dieser Datei kann eingelesen werden.</translation>
    </message>
    <message>
        <source>Pain scores from another record</source>
        <extracomment>bodymap/ui/import_fhir/fhir_page.py</extracomment>
        <translation>Schmerzwerte aus einer anderen Akte</translation>
    </message>
    <message>
        <source>Patients of the file</source>
        <extracomment>bodymap/ui/import_fhir/fhir_page.py</extracomment>
        <translation>Patienten der Datei</translation>
    </message>
    <message>
        <source>Patients: {0}; pain scores: {1}</source>
        <extracomment>bodymap/ui/import_fhir/fhir_page.py</extracomment>
        <translation>Patienten: {0}; Schmerzwerte: {1}</translation>
    </message>
    <message>
        <source>The scores come in as visits without needles, under the complaint “{0}”. Its side is not known: midline stands for it.</source>
        <extracomment>bodymap/ui/import_fhir/fhir_page.py</extracomment>
        <translation>Die Werte werden als Behandlungen ohne Nadeln eingelesen, unter der Beschwerde „{0}“. Ihre Seite ist nicht bekannt: Eingetragen wird „Mitte“.</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Column for {0}</source>
        <extracomment>bodymap/ui/import_table/field_row.py</extracomment>
        <translation>Spalte für {0}</translation>
    </message>
    <message>
        <source>— none —</source>
        <extracomment>bodymap/ui/import_table/field_row.py</extracomment>
        <translation>— keine —</translation>
    </message>
</context>
<context>
    <name>FigureBar</name>
    <message>
        <source>All views (Home)</source>
        <extracomment>bodymap/ui/session/figure_bar.py</extracomment>
        <translation>Alle Ansichten (Pos1)</translation>
    </message>
    <message>
        <source>Feet</source>
        <extracomment>bodymap/ui/session/figure_bar.py</extracomment>
        <translation>Füße</translation>
    </message>
    <message>
        <source>Hands</source>
        <extracomment>bodymap/ui/session/figure_bar.py</extracomment>
        <translation>Hände</translation>
    </message>
    <message>
        <source>Head and neck</source>
        <extracomment>bodymap/ui/session/figure_bar.py</extracomment>
        <translation>Kopf und Hals</translation>
    </message>
    <message>
        <source>How the patient lies</source>
        <extracomment>bodymap/ui/session/figure_bar.py</extracomment>
        <translation>Wie der Patient liegt</translation>
    </message>
    <message>
        <source>One view large (V)</source>
        <extracomment>bodymap/ui/session/figure_bar.py</extracomment>
        <translation>Eine Ansicht groß (V)</translation>
    </message>
    <message>
        <source>R turns, Shift+R back</source>
        <extracomment>bodymap/ui/session/figure_bar.py</extracomment>
        <translation>R dreht, Umschalt+R zurück</translation>
    </message>
    <message>
        <source>Redo</source>
        <extracomment>bodymap/ui/session/figure_bar.py</extracomment>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Two views side by side (V)</source>
        <extracomment>bodymap/ui/session/figure_bar.py</extracomment>
        <translation>Zwei Ansichten nebeneinander (V)</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>bodymap/ui/session/figure_bar.py</extracomment>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Whole body</source>
        <extracomment>bodymap/ui/session/figure_bar.py</extracomment>
        <translation>Ganzer Körper</translation>
    </message>
    <message>
        <source>Whole view (0)</source>
        <extracomment>bodymap/ui/session/figure_bar.py</extracomment>
        <translation>Ganze Ansicht (0)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <extracomment>bodymap/ui/session/figure_bar.py</extracomment>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <extracomment>bodymap/ui/session/figure_bar.py</extracomment>
        <translation>Verkleinern (-)</translation>
    </message>
</context>
<context>
    <name>FigureChoice</name>
    <message>
        <source>By sex</source>
        <extracomment>bodymap/ui/patients/figure_choice.py</extracomment>
        <translation>Nach Geschlecht</translation>
    </message>
    <message>
        <source>Female-typical</source>
        <extracomment>bodymap/ui/patients/figure_choice.py</extracomment>
        <translation>Weiblich</translation>
    </message>
    <message>
        <source>Figure</source>
        <extracomment>bodymap/ui/patients/figure_choice.py</extracomment>
        <translation>Figur</translation>
    </message>
    <message>
        <source>Male-typical</source>
        <extracomment>bodymap/ui/patients/figure_choice.py</extracomment>
        <translation>Männlich</translation>
    </message>
</context>
<context>
    <name>FigurePane</name>
    <message>
        <source>Body, {view}</source>
        <extracomment>bodymap/ui/canvas/figure_pane.py</extracomment>
        <translation>Körper, {view}</translation>
    </message>
</context>
<context>
    <name>FiguresBody</name>
    <message>
        <source>A rate is the share of the sessions asked in which it was recorded at least once, with the exact interval of Clopper and Pearson; sessions of one patient are not independent, so that the true uncertainty is larger. Filled dot: here; ring: none here. ▲ {brady}. ▼ {boyce}. Both are reports of clinicians, who defined and asked in ways of their own: they are no target.</source>
        <extracomment>bodymap/ui/clinic/figures_body.py</extracomment>
        <translation>Eine Rate ist der Anteil der Sitzungen mit Befragung, in denen die Reaktion mindestens einmal eingetragen wurde, mit dem exakten Intervall nach Clopper und Pearson; Sitzungen eines Patienten sind nicht unabhängig, die wahre Unsicherheit ist also größer. Gefüllter Punkt: hier; Ring: hier keine. ▲ {brady}. ▼ {boyce}. Beides sind Berichte von Behandelnden mit eigenen Definitionen und eigener Art zu fragen: Sie sind kein Zielwert.</translation>
    </message>
    <message>
        <source>Also kinds that were not seen</source>
        <extracomment>bodymap/ui/clinic/figures_body.py</extracomment>
        <translation>Auch Arten, die nicht vorkamen</translation>
    </message>
    <message numerus="yes">
        <source>Asked in {asked} of {all} sessions, with {needles} needles. Any reaction: {share}.</source>
        <extracomment>bodymap/ui/clinic/figures_body.py</extracomment>
        <translation>
            <numerusform>In {asked} von {all} Sitzungen wurde gefragt, mit {needles} Nadel. Irgendeine Reaktion: {share}.</numerusform>
            <numerusform>In {asked} von {all} Sitzungen wurde gefragt, mit {needles} Nadeln. Irgendeine Reaktion: {share}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Codes and fees</source>
        <extracomment>bodymap/ui/clinic/figures_body.py</extracomment>
        <translation>Ziffern und Gebühren</translation>
    </message>
    <message>
        <source>Complaints treated in this period, from the first to the last pain score before a session, as they stood at its end; judged are those with two such sessions or more. Better: by the threshold or more, each complaint by its own; only those with the same threshold are put together. 30 % less pain: of those with a first score above 0. Complaints also get better by themselves, and those who stop coming are seen no more: these shares do not say what the needles did.</source>
        <extracomment>bodymap/ui/clinic/figures_body.py</extracomment>
        <translation>Beschwerden, die in diesem Zeitraum behandelt wurden, vom ersten zum letzten Schmerzwert vor einer Sitzung, Stand am Ende des Zeitraums; beurteilt werden solche mit mindestens zwei derartigen Sitzungen. Besser: um die Schwelle oder mehr, jede Beschwerde mit ihrer eigenen; zusammengefasst werden nur solche mit gleicher Schwelle. 30 % weniger Schmerz: von denen mit einem ersten Wert über 0. Beschwerden bessern sich auch von selbst, und wer nicht mehr kommt, wird nicht mehr gesehen: Diese Anteile sagen nicht, was die Nadeln bewirkt haben.</translation>
    </message>
    <message>
        <source>Not asked: {count}; what happened there is not known.</source>
        <extracomment>bodymap/ui/clinic/figures_body.py</extracomment>
        <translation>Nicht gefragt: {count}; was dort geschah, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Not signed: {count}, in none of these figures.</source>
        <extracomment>bodymap/ui/clinic/figures_body.py</extracomment>
        <translation>Nicht unterzeichnet: {count}, in keiner dieser Zahlen.</translation>
    </message>
    <message>
        <source>Outcome by complaint</source>
        <extracomment>bodymap/ui/clinic/figures_body.py</extracomment>
        <translation>Ergebnis je Beschwerde</translation>
    </message>
    <message>
        <source>Reactions</source>
        <extracomment>bodymap/ui/clinic/figures_body.py</extracomment>
        <translation>Reaktionen</translation>
    </message>
    <message>
        <source>Reactions were asked in none of these sessions.</source>
        <extracomment>bodymap/ui/clinic/figures_body.py</extracomment>
        <translation>In keiner dieser Sitzungen wurde nach Reaktionen gefragt.</translation>
    </message>
    <message>
        <source>Signed sessions only; the last code of each counts, with the fee it was given then.</source>
        <extracomment>bodymap/ui/clinic/figures_body.py</extracomment>
        <translation>Nur unterzeichnete Sitzungen; es zählt jeweils die letzte Ziffer mit der Gebühr, die sie damals hatte.</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>{name} is there already: nothing was saved.</source>
        <extracomment>bodymap/ui/widgets/file_dialogs.py</extracomment>
        <translation>{name} gibt es schon: Nichts wurde gespeichert.</translation>
    </message>
</context>
<context>
    <name>FilePart</name>
    <message>
        <source>Apply all of it</source>
        <extracomment>bodymap/ui/settings/file_part.py</extracomment>
        <translation>Alles anwenden</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <extracomment>bodymap/ui/settings/file_part.py</extracomment>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Everything in it is set like this already.</source>
        <extracomment>bodymap/ui/settings/file_part.py</extracomment>
        <translation>Alles darin ist schon so eingestellt.</translation>
    </message>
    <message>
        <source>Everything shown was applied.</source>
        <extracomment>bodymap/ui/settings/file_part.py</extracomment>
        <translation>Alles Gezeigte wurde angewendet.</translation>
    </message>
    <message>
        <source>First it is shown what would change. Nothing changes before you say so.</source>
        <extracomment>bodymap/ui/settings/file_part.py</extracomment>
        <translation>Zuerst wird gezeigt, was sich ändern würde. Nichts ändert sich, bevor Sie es sagen.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <extracomment>bodymap/ui/settings/file_part.py</extracomment>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Rows of the catalogue are left out, because the demo has none: {count}.</source>
        <extracomment>bodymap/ui/settings/file_part.py</extracomment>
        <translation>Zeilen des Katalogs sind ausgelassen, weil die Demo keinen hat: {count}.</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <extracomment>bodymap/ui/settings/file_part.py</extracomment>
        <translation>Als Datei speichern …</translation>
    </message>
    <message>
        <source>Save the clinic&apos;s settings</source>
        <extracomment>bodymap/ui/settings/file_part.py</extracomment>
        <translation>Einstellungen der Praxis speichern</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <extracomment>bodymap/ui/settings/file_part.py</extracomment>
        <translation>Einstellungen (*.json)</translation>
    </message>
    <message>
        <source>Settings to bring in</source>
        <extracomment>bodymap/ui/settings/file_part.py</extracomment>
        <translation>Einzulesende Einstellungen</translation>
    </message>
    <message>
        <source>Some rows of the catalogue count from the next start of bodymap on.</source>
        <extracomment>bodymap/ui/settings/file_part.py</extracomment>
        <translation>Einige Zeilen des Katalogs gelten ab dem nächsten Start von bodymap.</translation>
    </message>
    <message>
        <source>What is the clinic&apos;s: its settings and its own catalogue. Nothing of a patient, and nothing that a person chose for a workstation.</source>
        <extracomment>bodymap/ui/settings/file_part.py</extracomment>
        <translation>Was der Praxis gehört: ihre Einstellungen und ihr eigener Katalog. Nichts von Patienten und nichts, was jemand für einen Arbeitsplatz gewählt hat.</translation>
    </message>
    <message>
        <source>What {name} would change</source>
        <extracomment>bodymap/ui/settings/file_part.py</extracomment>
        <translation>Was {name} ändern würde</translation>
    </message>
    <message>
        <source>settings that were brought in</source>
        <extracomment>bodymap/ui/settings/file_part.py</extracomment>
        <translation>eingelesene Einstellungen</translation>
    </message>
    <message>
        <source>{name} was saved.</source>
        <extracomment>bodymap/ui/settings/file_part.py</extracomment>
        <translation>{name} wurde gespeichert.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All complaints</source>
        <extracomment>bodymap/ui/body_map/filter_bar.py</extracomment>
        <translation>Alle Beschwerden</translation>
    </message>
    <message>
        <source>All muscles</source>
        <extracomment>bodymap/ui/body_map/filter_bar.py</extracomment>
        <translation>Alle Muskeln</translation>
    </message>
    <message>
        <source>All techniques</source>
        <extracomment>bodymap/ui/body_map/filter_bar.py</extracomment>
        <translation>Alle Techniken</translation>
    </message>
    <message>
        <source>Any twitch</source>
        <extracomment>bodymap/ui/body_map/filter_bar.py</extracomment>
        <translation>Mit oder ohne Zuckung</translation>
    </message>
    <message>
        <source>Chosen below</source>
        <extracomment>bodymap/ui/body_map/filter_bar.py</extracomment>
        <translation>Unten gewählt</translation>
    </message>
    <message>
        <source>Complaint</source>
        <extracomment>bodymap/ui/body_map/filter_bar.py</extracomment>
        <translation>Beschwerde</translation>
    </message>
    <message>
        <source>Muscle</source>
        <extracomment>bodymap/ui/body_map/filter_bar.py</extracomment>
        <translation>Muskel</translation>
    </message>
    <message>
        <source>Period</source>
        <extracomment>bodymap/ui/body_map/filter_bar.py</extracomment>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Reset</source>
        <extracomment>bodymap/ui/body_map/filter_bar.py</extracomment>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset the filters</source>
        <extracomment>bodymap/ui/body_map/filter_bar.py</extracomment>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Technique</source>
        <extracomment>bodymap/ui/body_map/filter_bar.py</extracomment>
        <translation>Technik</translation>
    </message>
    <message>
        <source>Twitch</source>
        <extracomment>bodymap/ui/body_map/filter_bar.py</extracomment>
        <translation>Zuckung</translation>
    </message>
</context>
<context>
    <name>FindList</name>
    <message>
        <source>Found</source>
        <extracomment>bodymap/ui/session/find_list.py</extracomment>
        <translation>Gefunden</translation>
    </message>
</context>
<context>
    <name>FindOnFigure</name>
    <message>
        <source>Find on the figure (Ctrl+F)</source>
        <extracomment>bodymap/ui/session/find_on_figure.py</extracomment>
        <translation>Auf der Figur suchen (Strg+F)</translation>
    </message>
</context>
<context>
    <name>FindPanel</name>
    <message>
        <source>1 result</source>
        <extracomment>bodymap/ui/session/find_panel.py</extracomment>
        <translation>1 Treffer</translation>
    </message>
    <message>
        <source>A muscle, a region, a condition, its code, or where it hurts</source>
        <extracomment>bodymap/ui/session/find_panel.py</extracomment>
        <translation>Ein Muskel, eine Region, eine Erkrankung, ihr Code oder wo es wehtut</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <extracomment>bodymap/ui/session/find_panel.py</extracomment>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Find on the figure</source>
        <extracomment>bodymap/ui/session/find_panel.py</extracomment>
        <translation>Auf der Figur suchen</translation>
    </message>
    <message>
        <source>Find on the figure   Ctrl+F</source>
        <extracomment>bodymap/ui/session/find_panel.py</extracomment>
        <translation>Auf der Figur suchen   Strg+F</translation>
    </message>
    <message>
        <source>Nothing on the figure is called “{words}”.</source>
        <extracomment>bodymap/ui/session/find_panel.py</extracomment>
        <translation>Nichts auf der Figur heißt „{words}“.</translation>
    </message>
    <message>
        <source>Patient’s left</source>
        <extracomment>bodymap/ui/session/find_panel.py</extracomment>
        <translation>Links am Patienten</translation>
    </message>
    <message>
        <source>Patient’s right</source>
        <extracomment>bodymap/ui/session/find_panel.py</extracomment>
        <translation>Rechts am Patienten</translation>
    </message>
    <message>
        <source>Side</source>
        <extracomment>bodymap/ui/session/find_panel.py</extracomment>
        <translation>Seite</translation>
    </message>
    <message numerus="yes">
        <source>{number} results</source>
        <extracomment>bodymap/ui/session/find_panel.py</extracomment>
        <translation>
            <numerusform>{number} Treffer</numerusform>
            <numerusform>{number} Treffer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Everything is as it should be.</source>
        <extracomment>bodymap/ui/server/findings.py</extracomment>
        <translation>Alles ist, wie es sein soll.</translation>
    </message>
    <message>
        <source>Good</source>
        <extracomment>bodymap/ui/server/findings.py</extracomment>
        <translation>Gut</translation>
    </message>
    <message>
        <source>What the test found</source>
        <extracomment>bodymap/ui/server/findings.py</extracomment>
        <translation>Was die Prüfung ergab</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <extracomment>bodymap/ui/server/findings.py</extracomment>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>Wrong</source>
        <extracomment>bodymap/ui/server/findings.py</extracomment>
        <translation>Falsch</translation>
    </message>
</context>
<context>
    <name>FinishCorner</name>
    <message>
        <source>Checklist, code and fee</source>
        <extracomment>bodymap/ui/session/finish_corner.py</extracomment>
        <translation>Checkliste, Ziffer und Gebühr</translation>
    </message>
    <message>
        <source>End session</source>
        <extracomment>bodymap/ui/session/finish_corner.py</extracomment>
        <translation>Sitzung beenden</translation>
    </message>
    <message>
        <source>Open again</source>
        <extracomment>bodymap/ui/session/finish_corner.py</extracomment>
        <translation>Wieder öffnen</translation>
    </message>
</context>
<context>
    <name>FinishOnPage</name>
    <message>
        <source>Finish</source>
        <extracomment>bodymap/ui/session/finish/finish_on_page.py</extracomment>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Say in words what became of them.</source>
        <extracomment>bodymap/ui/session/finish/finish_on_page.py</extracomment>
        <translation>Sagen Sie in Worten, was aus ihnen wurde.</translation>
    </message>
    <message>
        <source>Sign as {name}</source>
        <extracomment>bodymap/ui/session/finish/finish_on_page.py</extracomment>
        <translation>Unterzeichnen als {name}</translation>
    </message>
    <message>
        <source>Signed as {name}</source>
        <extracomment>bodymap/ui/session/finish/finish_on_page.py</extracomment>
        <translation>Unterzeichnet als {name}</translation>
    </message>
    <message>
        <source>code and fee</source>
        <extracomment>bodymap/ui/session/finish/finish_on_page.py</extracomment>
        <translation>Ziffer und Gebühr</translation>
    </message>
    <message>
        <source>explanation of the needles</source>
        <extracomment>bodymap/ui/session/finish/finish_on_page.py</extracomment>
        <translation>Erklärung der Nadeln</translation>
    </message>
</context>
<context>
    <name>FinishSheet</name>
    <message>
        <source>Clinic settings…</source>
        <extracomment>bodymap/ui/session/finish/finish_sheet.py</extracomment>
        <translation>Einstellungen der Praxis …</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <extracomment>bodymap/ui/session/finish/finish_sheet.py</extracomment>
        <translation>Strg+Enter</translation>
    </message>
    <message>
        <source>End without signing</source>
        <extracomment>bodymap/ui/session/finish/finish_sheet.py</extracomment>
        <translation>Ohne Unterschrift beenden</translation>
    </message>
    <message>
        <source>Finish</source>
        <extracomment>bodymap/ui/session/finish/finish_sheet.py</extracomment>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Sign</source>
        <extracomment>bodymap/ui/session/finish/finish_sheet.py</extracomment>
        <translation>Unterzeichnen</translation>
    </message>
    <message>
        <source>Sign as {name}</source>
        <extracomment>bodymap/ui/session/finish/finish_sheet.py</extracomment>
        <translation>Unterzeichnen als {name}</translation>
    </message>
    <message>
        <source>What became of the needles</source>
        <extracomment>bodymap/ui/session/finish/finish_sheet.py</extracomment>
        <translation>Was aus den Nadeln wurde</translation>
    </message>
    <message>
        <source>Why it is signed all the same</source>
        <extracomment>bodymap/ui/session/finish/finish_sheet.py</extracomment>
        <translation>Warum trotzdem unterzeichnet wird</translation>
    </message>
</context>
<context>
    <name>FollowUpList</name>
    <message>
        <source>Follow-ups</source>
        <extracomment>bodymap/ui/frame/follow_up_list.py</extracomment>
        <translation>Nachkontrollen</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>bodymap/ui/frame/follow_up_list.py</extracomment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <extracomment>bodymap/ui/frame/follow_up_list.py</extracomment>
        <translation>{0} öffnen</translation>
    </message>
    <message numerus="yes">
        <source>and {0} more, marked in the list</source>
        <extracomment>bodymap/ui/frame/follow_up_list.py</extracomment>
        <translation>
            <numerusform>und {0} weitere, in der Liste markiert</numerusform>
            <numerusform>und {0} weitere, in der Liste markiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForeignModel</name>
    <message>
        <source>Birth date</source>
        <extracomment>bodymap/ui/import_fhir/foreign_model.py</extracomment>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>From, to</source>
        <extracomment>bodymap/ui/import_fhir/foreign_model.py</extracomment>
        <translation>Von, bis</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>bodymap/ui/import_fhir/foreign_model.py</extracomment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Pain scores</source>
        <extracomment>bodymap/ui/import_fhir/foreign_model.py</extracomment>
        <translation>Schmerzwerte</translation>
    </message>
    <message>
        <source>Patient</source>
        <extracomment>bodymap/ui/import_fhir/foreign_model.py</extracomment>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Record number</source>
        <extracomment>bodymap/ui/import_fhir/foreign_model.py</extracomment>
        <translation>Aktennummer</translation>
    </message>
    <message>
        <source>Sex</source>
        <extracomment>bodymap/ui/import_fhir/foreign_model.py</extracomment>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>What happens</source>
        <extracomment>bodymap/ui/import_fhir/foreign_model.py</extracomment>
        <translation>Was geschieht</translation>
    </message>
</context>
<context>
    <name>GatePage</name>
    <message>
        <source>Open to read only</source>
        <extracomment>bodymap/ui/gate/gate_page.py</extracomment>
        <translation>Nur zum Lesen öffnen</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <extracomment>bodymap/ui/gate/gate_page.py</extracomment>
        <translation>Sicherung wiederherstellen …</translation>
    </message>
    <message>
        <source>Save what can be read…</source>
        <extracomment>bodymap/ui/gate/gate_page.py</extracomment>
        <translation>Lesbares retten …</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>bodymap/ui/gate/gate_page.py</extracomment>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>GeneralThresholds</name>
    <message>
        <source>Threshold of {measure}</source>
        <extracomment>bodymap/ui/settings/general_thresholds.py</extracomment>
        <translation>Schwelle von {measure}</translation>
    </message>
    <message>
        <source>threshold of {measure}</source>
        <extracomment>bodymap/ui/settings/general_thresholds.py</extracomment>
        <translation>Schwelle von {measure}</translation>
    </message>
    <message>
        <source>{short}: {name}</source>
        <extracomment>bodymap/ui/settings/general_thresholds.py</extracomment>
        <translation>{short}: {name}</translation>
    </message>
</context>
<context>
    <name>GhostsOnFigure</name>
    <message>
        <source>Dots show where needles were in earlier visits. They chart nothing.</source>
        <extracomment>bodymap/ui/session/ghosts/ghosts_on_figure.py</extracomment>
        <translation>Punkte zeigen, wo in früheren Behandlungen Nadeln waren. Sie tragen nichts ein.</translation>
    </message>
    <message>
        <source>Every ghost of {name} is charted.</source>
        <extracomment>bodymap/ui/session/ghosts/ghosts_on_figure.py</extracomment>
        <translation>Jeder Schatten ist eingetragen: {name}.</translation>
    </message>
    <message>
        <source>Ghosts are hidden.</source>
        <extracomment>bodymap/ui/session/ghosts/ghosts_on_figure.py</extracomment>
        <translation>Schatten sind ausgeblendet.</translation>
    </message>
    <message>
        <source>Ghosts are hidden. G shows them again.</source>
        <extracomment>bodymap/ui/session/ghosts/ghosts_on_figure.py</extracomment>
        <translation>Schatten sind ausgeblendet. G zeigt sie wieder.</translation>
    </message>
    <message>
        <source>Ghosts are shown while a visit is open.</source>
        <extracomment>bodymap/ui/session/ghosts/ghosts_on_figure.py</extracomment>
        <translation>Schatten werden gezeigt, solange eine Behandlung offen ist.</translation>
    </message>
    <message>
        <source>Ghosts of earlier visits (Shift+G; G hides them)</source>
        <extracomment>bodymap/ui/session/ghosts/ghosts_on_figure.py</extracomment>
        <translation>Schatten früherer Behandlungen (Umschalt+G; G blendet sie aus)</translation>
    </message>
    <message>
        <source>Ghosts of {name}: {left} of {sites} still to chart, each by a press on it.</source>
        <extracomment>bodymap/ui/session/ghosts/ghosts_on_figure.py</extracomment>
        <translation>Schatten: {name}, noch {left} von {sites} einzutragen, jeder durch Drücken darauf.</translation>
    </message>
    <message>
        <source>No earlier visit for this complaint has a site.</source>
        <extracomment>bodymap/ui/session/ghosts/ghosts_on_figure.py</extracomment>
        <translation>Keine frühere Behandlung dieser Beschwerde hat eine Stelle.</translation>
    </message>
    <message>
        <source>The tray now says {use}.</source>
        <extracomment>bodymap/ui/session/ghosts/ghosts_on_figure.py</extracomment>
        <translation>Auf dem Tablett steht jetzt {use}.</translation>
    </message>
    <message>
        <source>There are no ghosts on the figure.</source>
        <extracomment>bodymap/ui/session/ghosts/ghosts_on_figure.py</extracomment>
        <translation>Auf der Figur sind keine Schatten.</translation>
    </message>
    <message>
        <source>the visit of {day}</source>
        <extracomment>bodymap/ui/session/ghosts/ghosts_on_figure.py</extracomment>
        <translation>die Behandlung vom {day}</translation>
    </message>
</context>
<context>
    <name>GhostsSheet</name>
    <message>
        <source>Earlier visits</source>
        <extracomment>bodymap/ui/session/ghosts/ghosts_sheet.py</extracomment>
        <translation>Frühere Behandlungen</translation>
    </message>
    <message>
        <source>Ghosts</source>
        <extracomment>bodymap/ui/session/ghosts/ghosts_sheet.py</extracomment>
        <translation>Schatten</translation>
    </message>
    <message>
        <source>Mirror to the left</source>
        <extracomment>bodymap/ui/session/ghosts/ghosts_sheet.py</extracomment>
        <translation>Nach links spiegeln</translation>
    </message>
    <message>
        <source>Mirror to the right</source>
        <extracomment>bodymap/ui/session/ghosts/ghosts_sheet.py</extracomment>
        <translation>Nach rechts spiegeln</translation>
    </message>
    <message>
        <source>Rename…</source>
        <extracomment>bodymap/ui/session/ghosts/ghosts_sheet.py</extracomment>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Retire</source>
        <extracomment>bodymap/ui/session/ghosts/ghosts_sheet.py</extracomment>
        <translation>Nicht mehr anbieten</translation>
    </message>
    <message>
        <source>Retire for everyone</source>
        <extracomment>bodymap/ui/session/ghosts/ghosts_sheet.py</extracomment>
        <translation>Für alle nicht mehr anbieten</translation>
    </message>
    <message>
        <source>Save this visit as a template…</source>
        <extracomment>bodymap/ui/session/ghosts/ghosts_sheet.py</extracomment>
        <translation>Als Vorlage speichern …</translation>
    </message>
    <message>
        <source>Templates</source>
        <extracomment>bodymap/ui/session/ghosts/ghosts_sheet.py</extracomment>
        <translation>Vorlagen</translation>
    </message>
    <message numerus="yes">
        <source>{count} more visits</source>
        <extracomment>bodymap/ui/session/ghosts/ghosts_sheet.py</extracomment>
        <translation>
            <numerusform>{count} weitere Behandlung</numerusform>
            <numerusform>{count} weitere Behandlungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GlancePanel</name>
    <message>
        <source>First glance</source>
        <extracomment>bodymap/ui/overview/glance_panel.py</extracomment>
        <translation>Auf einen Blick</translation>
    </message>
</context>
<context>
    <name>GridKey</name>
    <message>
        <source>3 or more twitches</source>
        <extracomment>bodymap/ui/muscles/grid_key.py</extracomment>
        <translation>3 oder mehr Zuckungen</translation>
    </message>
    <message>
        <source>What the signs mean</source>
        <extracomment>bodymap/ui/muscles/grid_key.py</extracomment>
        <translation>Was die Zeichen bedeuten</translation>
    </message>
    <message>
        <source>needles</source>
        <extracomment>bodymap/ui/muscles/grid_key.py</extracomment>
        <translation>Nadeln</translation>
    </message>
    <message>
        <source>no twitch</source>
        <extracomment>bodymap/ui/muscles/grid_key.py</extracomment>
        <translation>keine Zuckung</translation>
    </message>
    <message>
        <source>pain after</source>
        <extracomment>bodymap/ui/muscles/grid_key.py</extracomment>
        <translation>Schmerz nachher</translation>
    </message>
    <message>
        <source>pain before</source>
        <extracomment>bodymap/ui/muscles/grid_key.py</extracomment>
        <translation>Schmerz vorher</translation>
    </message>
    <message>
        <source>twitch</source>
        <extracomment>bodymap/ui/muscles/grid_key.py</extracomment>
        <translation>Zuckung</translation>
    </message>
</context>
<context>
    <name>GridTable</name>
    <message>
        <source>Muscles by visits: number of needles</source>
        <extracomment>bodymap/ui/muscles/grid_table.py</extracomment>
        <translation>Muskeln je Behandlung: Anzahl der Nadeln</translation>
    </message>
</context>
<context>
    <name>Handedness</name>
    <message>
        <source>Tray and list at the left ({keys})</source>
        <extracomment>bodymap/ui/session/handedness.py</extracomment>
        <translation>Tablett und Liste links ({keys})</translation>
    </message>
</context>
<context>
    <name>HeadFigures</name>
    <message>
        <source>Needles</source>
        <extracomment>bodymap/ui/clinic/head_figures.py</extracomment>
        <translation>Nadeln</translation>
    </message>
    <message>
        <source>Patients</source>
        <extracomment>bodymap/ui/clinic/head_figures.py</extracomment>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>Sessions</source>
        <extracomment>bodymap/ui/clinic/head_figures.py</extracomment>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Sessions with a code</source>
        <extracomment>bodymap/ui/clinic/head_figures.py</extracomment>
        <translation>Sitzungen mit Ziffer</translation>
    </message>
    <message>
        <source>no fee set</source>
        <extracomment>bodymap/ui/clinic/head_figures.py</extracomment>
        <translation>keine Gebühr festgelegt</translation>
    </message>
    <message>
        <source>{count} corrected since</source>
        <extracomment>bodymap/ui/clinic/head_figures.py</extracomment>
        <translation>{count} seither berichtigt</translation>
    </message>
    <message>
        <source>{count} ended, not signed</source>
        <extracomment>bodymap/ui/clinic/head_figures.py</extracomment>
        <translation>{count} beendet, nicht unterzeichnet</translation>
    </message>
    <message>
        <source>{count} of them new in this period</source>
        <extracomment>bodymap/ui/clinic/head_figures.py</extracomment>
        <translation>davon {count} neu in diesem Zeitraum</translation>
    </message>
    <message>
        <source>{count} open</source>
        <extracomment>bodymap/ui/clinic/head_figures.py</extracomment>
        <translation>{count} offen</translation>
    </message>
    <message>
        <source>{count} signed</source>
        <extracomment>bodymap/ui/clinic/head_figures.py</extracomment>
        <translation>{count} unterzeichnet</translation>
    </message>
</context>
<context>
    <name>HeatFigure</name>
    <message>
        <source>Here: {value}</source>
        <extracomment>bodymap/ui/body_map/heat_figure.py</extracomment>
        <translation>Hier: {value}</translation>
    </message>
</context>
<context>
    <name>HeatLegend</name>
    <message>
        <source>Legend of the map</source>
        <extracomment>bodymap/ui/body_map/heat_legend.py</extracomment>
        <translation>Legende der Karte</translation>
    </message>
    <message>
        <source>{title}, from {low} to {high}</source>
        <extracomment>bodymap/ui/body_map/heat_legend.py</extracomment>
        <translation>{title}, von {low} bis {high}</translation>
    </message>
    <message>
        <source>{title}, from {low}, {fewer}, to {high}, {more}</source>
        <extracomment>bodymap/ui/body_map/heat_legend.py</extracomment>
        <translation>{title}, von {low}, {fewer}, bis {high}, {more}</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>Difference: {unit}</source>
        <extracomment>bodymap/ui/body_map/heat_words.py</extracomment>
        <translation>Unterschied: {unit}</translation>
    </message>
    <message>
        <source>More in {period}</source>
        <extracomment>bodymap/ui/body_map/heat_words.py</extracomment>
        <translation>Mehr in {period}</translation>
    </message>
    <message>
        <source>Needles per visit, within {reach} cm</source>
        <extracomment>bodymap/ui/body_map/heat_words.py</extracomment>
        <translation>Nadeln je Behandlung im Umkreis von {reach} cm</translation>
    </message>
    <message>
        <source>Needles within {reach} cm</source>
        <extracomment>bodymap/ui/body_map/heat_words.py</extracomment>
        <translation>Nadeln im Umkreis von {reach} cm</translation>
    </message>
    <message>
        <source>No needles in sight</source>
        <extracomment>bodymap/ui/body_map/heat_words.py</extracomment>
        <translation>Keine Nadeln zu sehen</translation>
    </message>
    <message>
        <source>{count} out of sight in every view</source>
        <extracomment>bodymap/ui/body_map/heat_words.py</extracomment>
        <translation>{count} in keiner Ansicht zu sehen</translation>
    </message>
    <message>
        <source>{region} {value}</source>
        <extracomment>bodymap/ui/body_map/heat_words.py</extracomment>
        <translation>{region} {value}</translation>
    </message>
    <message>
        <source>{unit}: most at {places}</source>
        <extracomment>bodymap/ui/body_map/heat_words.py</extracomment>
        <translation>{unit}: am meisten bei {places}</translation>
    </message>
    <message>
        <source>{value} {unit}</source>
        <extracomment>bodymap/ui/body_map/heat_words.py</extracomment>
        <translation>{value} {unit}</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>All keys</source>
        <extracomment>bodymap/ui/help/help_panel.py</extracomment>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>bodymap/ui/help/help_panel.py</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Close the help</source>
        <extracomment>bodymap/ui/help/help_panel.py</extracomment>
        <translation>Hilfe schließen</translation>
    </message>
    <message>
        <source>Help</source>
        <extracomment>bodymap/ui/help/help_panel.py</extracomment>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Not part of the help; this program opens no address: {address}</source>
        <extracomment>bodymap/ui/help/help_panel.py</extracomment>
        <translation>Gehört nicht zur Hilfe; dieses Programm öffnet keine Adresse: {address}</translation>
    </message>
    <message>
        <source>Search the help</source>
        <extracomment>bodymap/ui/help/help_panel.py</extracomment>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>This document is not part of the installed program.</source>
        <extracomment>bodymap/ui/help/help_panel.py</extracomment>
        <translation>Dieses Dokument gehört nicht zum installierten Programm.</translation>
    </message>
    <message>
        <source>Tour</source>
        <extracomment>bodymap/ui/help/help_panel.py</extracomment>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>“{0}” stands nowhere in the help.</source>
        <extracomment>bodymap/ui/help/help_panel.py</extracomment>
        <translation>„{0}“ steht nirgends in der Hilfe.</translation>
    </message>
</context>
<context>
    <name>HiddenPage</name>
    <message>
        <source>Screen hidden</source>
        <extracomment>bodymap/ui/lock/hidden_page.py</extracomment>
        <translation>Bildschirm verdeckt</translation>
    </message>
    <message>
        <source>Screen hidden. Press any key.</source>
        <extracomment>bodymap/ui/lock/hidden_page.py</extracomment>
        <translation>Bildschirm verdeckt. Drücken Sie eine Taste.</translation>
    </message>
</context>
<context>
    <name>HoldBar</name>
    <message>
        <source>Take over</source>
        <extracomment>bodymap/ui/session/hold/hold_bar.py</extracomment>
        <translation>Übernehmen</translation>
    </message>
</context>
<context>
    <name>ImportFiles</name>
    <message>
        <source>Spreadsheets and FHIR (*.csv *.tsv *.txt *.json *.ndjson);;All files (*)</source>
        <extracomment>bodymap/ui/import_table/import_files.py</extracomment>
        <translation>Tabellen und FHIR (*.csv *.tsv *.txt *.json *.ndjson);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Spreadsheets saved as CSV, or a FHIR file</source>
        <extracomment>bodymap/ui/import_table/import_files.py</extracomment>
        <translation>Als CSV gespeicherte Tabellen oder eine FHIR-Datei</translation>
    </message>
</context>
<context>
    <name>ImportFrame</name>
    <message>
        <source>Cancel</source>
        <extracomment>bodymap/ui/import_table/import_frame.py</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was imported.</source>
        <extracomment>bodymap/ui/import_table/import_frame.py</extracomment>
        <translation>Abgebrochen. Nichts wurde eingelesen.</translation>
    </message>
    <message>
        <source>Import</source>
        <extracomment>bodymap/ui/import_table/import_frame.py</extracomment>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Importing</source>
        <extracomment>bodymap/ui/import_table/import_frame.py</extracomment>
        <translation>Wird eingelesen</translation>
    </message>
    <message>
        <source>Leave without importing</source>
        <extracomment>bodymap/ui/import_table/import_frame.py</extracomment>
        <translation>Verlassen, ohne einzulesen</translation>
    </message>
    <message>
        <source>Other files…</source>
        <extracomment>bodymap/ui/import_table/import_frame.py</extracomment>
        <translation>Andere Dateien …</translation>
    </message>
    <message>
        <source>The record has changed meanwhile: look at the rows once more.</source>
        <extracomment>bodymap/ui/import_table/import_frame.py</extracomment>
        <translation>Die Akte hat sich inzwischen geändert: Sehen Sie die Zeilen noch einmal an.</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source> or </source>
        <extracomment>bodymap/ui/import_table/import_page.py</extracomment>
        <translation> oder </translation>
    </message>
    <message>
        <source>File that is shown</source>
        <extracomment>bodymap/ui/import_table/import_page.py</extracomment>
        <translation>Gezeigte Datei</translation>
    </message>
    <message>
        <source>Import 1 row</source>
        <extracomment>bodymap/ui/import_table/import_page.py</extracomment>
        <translation>1 Zeile einlesen</translation>
    </message>
    <message>
        <source>Import from a spreadsheet</source>
        <extracomment>bodymap/ui/import_table/import_page.py</extracomment>
        <translation>Aus einer Tabelle einlesen</translation>
    </message>
    <message numerus="yes">
        <source>Import {n} rows</source>
        <extracomment>bodymap/ui/import_table/import_page.py</extracomment>
        <translation>
            <numerusform>{n} Zeile einlesen</numerusform>
            <numerusform>{n} Zeilen einlesen</numerusform>
        </translation>
    </message>
    <message>
        <source>No column yet for: {0}.</source>
        <extracomment>bodymap/ui/import_table/import_page.py</extracomment>
        <translation>Noch keine Spalte für: {0}.</translation>
    </message>
    <message>
        <source>Read it as Windows (cp1252)</source>
        <extracomment>bodymap/ui/import_table/import_page.py</extracomment>
        <translation>Als Windows (cp1252) lesen</translation>
    </message>
    <message>
        <source>The day</source>
        <extracomment>bodymap/ui/import_table/import_page.py</extracomment>
        <translation>Der Tag</translation>
    </message>
    <message>
        <source>The files have {0} rows; the window takes {1} at once. Split them, or import them from the command line.</source>
        <extracomment>bodymap/ui/import_table/import_page.py</extracomment>
        <translation>Die Dateien haben {0} Zeilen; das Fenster nimmt {1} auf einmal. Teilen Sie sie, oder lesen Sie sie über die Befehlszeile ein.</translation>
    </message>
    <message>
        <source>The month</source>
        <extracomment>bodymap/ui/import_table/import_page.py</extracomment>
        <translation>Der Monat</translation>
    </message>
    <message>
        <source>The rows are</source>
        <extracomment>bodymap/ui/import_table/import_page.py</extracomment>
        <translation>Die Zeilen sind</translation>
    </message>
    <message>
        <source>What comes first in a date</source>
        <extracomment>bodymap/ui/import_table/import_page.py</extracomment>
        <translation>Was in einem Datum zuerst steht</translation>
    </message>
    <message>
        <source>{0} ({1} cannot be imported)</source>
        <extracomment>bodymap/ui/import_table/import_page.py</extracomment>
        <translation>{0} ({1} nicht einlesbar)</translation>
    </message>
    <message>
        <source>{0} could be two days. Which one is meant in this file?</source>
        <extracomment>bodymap/ui/import_table/import_page.py</extracomment>
        <translation>{0} könnte zwei Tage bedeuten. Welcher ist in dieser Datei gemeint?</translation>
    </message>
    <message>
        <source>{0} new, {1} already there, {2} cannot be imported</source>
        <extracomment>bodymap/ui/import_table/import_page.py</extracomment>
        <translation>{0} neu, {1} schon da, {2} nicht einlesbar</translation>
    </message>
</context>
<context>
    <name>JoinCard</name>
    <message>
        <source>Back</source>
        <extracomment>bodymap/ui/gate/join_card.py</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Cancelled. There is no clinic on this computer yet.</source>
        <extracomment>bodymap/ui/gate/join_card.py</extracomment>
        <translation>Abgebrochen. Auf diesem Computer ist noch keine Praxis.</translation>
    </message>
    <message>
        <source>Join</source>
        <extracomment>bodymap/ui/gate/join_card.py</extracomment>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>Join a clinic on a server</source>
        <extracomment>bodymap/ui/gate/join_card.py</extracomment>
        <translation>Einer Praxis auf einem Server beitreten</translation>
    </message>
    <message>
        <source>Joining the clinic</source>
        <extracomment>bodymap/ui/gate/join_card.py</extracomment>
        <translation>Der Computer tritt der Praxis bei</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <extracomment>bodymap/ui/gate/join_card.py</extracomment>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Testing the connection</source>
        <extracomment>bodymap/ui/gate/join_card.py</extracomment>
        <translation>Die Verbindung wird geprüft</translation>
    </message>
    <message>
        <source>This computer gets an encrypted file of its own, and charts on while the server is away. The line comes from whoever looks after the server.</source>
        <extracomment>bodymap/ui/gate/join_card.py</extracomment>
        <translation>Dieser Computer bekommt eine eigene verschlüsselte Datei und dokumentiert weiter, auch wenn der Server nicht antwortet. Die Zeile kommt von der Person, die den Server betreut.</translation>
    </message>
    <message>
        <source>Type your log-in.</source>
        <extracomment>bodymap/ui/gate/join_card.py</extracomment>
        <translation>Geben Sie Ihren Anmeldenamen ein.</translation>
    </message>
    <message>
        <source>What this workstation keeps</source>
        <extracomment>bodymap/ui/gate/join_card.py</extracomment>
        <translation>Was dieser Arbeitsplatz aufbewahrt</translation>
    </message>
    <message>
        <source>Your log-in</source>
        <extracomment>bodymap/ui/gate/join_card.py</extracomment>
        <translation>Ihr Anmeldename</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <extracomment>bodymap/ui/gate/join_card.py</extracomment>
        <translation>Ihre Passphrase</translation>
    </message>
    <message>
        <source>as at any workstation</source>
        <extracomment>bodymap/ui/gate/join_card.py</extracomment>
        <translation>wie an jedem Arbeitsplatz</translation>
    </message>
</context>
<context>
    <name>KeptCatalogue</name>
    <message>
        <source>The demo has no catalogue of its own: this can only be looked at.</source>
        <extracomment>bodymap/ui/settings/kept_catalogue.py</extracomment>
        <translation>Die Demo hat keinen eigenen Katalog: Hier lässt sich nur ansehen.</translation>
    </message>
    <message>
        <source>{what}, taken back</source>
        <extracomment>bodymap/ui/settings/kept_catalogue.py</extracomment>
        <translation>{what}, zurückgenommen</translation>
    </message>
</context>
<context>
    <name>KeyringPart</name>
    <message>
        <source>Let it open by itself</source>
        <extracomment>bodymap/ui/manage/keyring_part.py</extracomment>
        <translation>Von selbst öffnen lassen</translation>
    </message>
    <message>
        <source>Open the clinic on this computer by itself</source>
        <extracomment>bodymap/ui/manage/keyring_part.py</extracomment>
        <translation>Praxis auf diesem Computer von selbst öffnen</translation>
    </message>
    <message>
        <source>Type the passphrase that you log in with.</source>
        <extracomment>bodymap/ui/manage/keyring_part.py</extracomment>
        <translation>Geben Sie die Passphrase ein, mit der Sie sich anmelden.</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <extracomment>bodymap/ui/manage/keyring_part.py</extracomment>
        <translation>Ihre Passphrase</translation>
    </message>
</context>
<context>
    <name>KeysPart</name>
    <message>
        <source>An administrator makes a new recovery key, and changes the clinic&apos;s key.</source>
        <extracomment>bodymap/ui/manage/keys_part.py</extracomment>
        <translation>Ein Administrator legt einen neuen Wiederherstellungsschlüssel an und wechselt den Schlüssel der Praxis.</translation>
    </message>
    <message>
        <source>Change the clinic&apos;s key</source>
        <extracomment>bodymap/ui/manage/keys_part.py</extracomment>
        <translation>Schlüssel der Praxis wechseln</translation>
    </message>
    <message>
        <source>Change the key now</source>
        <extracomment>bodymap/ui/manage/keys_part.py</extracomment>
        <translation>Schlüssel jetzt wechseln</translation>
    </message>
    <message>
        <source>Encrypting the clinic with a new key</source>
        <extracomment>bodymap/ui/manage/keys_part.py</extracomment>
        <translation>Praxis wird mit einem neuen Schlüssel verschlüsselt</translation>
    </message>
    <message>
        <source>It opens the clinic when nobody&apos;s passphrase does. It is shown once, printed, and kept away from this computer; a new one stops the old one.</source>
        <extracomment>bodymap/ui/manage/keys_part.py</extracomment>
        <translation>Er öffnet die Praxis, wenn keine Passphrase sie mehr öffnet. Er wird einmal gezeigt, gedruckt und fern von diesem Computer aufbewahrt; ein neuer setzt den alten außer Kraft.</translation>
    </message>
    <message>
        <source>Make a new recovery key</source>
        <extracomment>bodymap/ui/manage/keys_part.py</extracomment>
        <translation>Neuen Wiederherstellungsschlüssel anlegen</translation>
    </message>
    <message>
        <source>Needles are still in. Change the key when nobody is being treated.</source>
        <extracomment>bodymap/ui/manage/keys_part.py</extracomment>
        <translation>Es liegen noch Nadeln. Wechseln Sie den Schlüssel, wenn niemand behandelt wird.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <extracomment>bodymap/ui/manage/keys_part.py</extracomment>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>The clinic has a new key. Copies made before are opened by the old one only.</source>
        <extracomment>bodymap/ui/manage/keys_part.py</extracomment>
        <translation>Die Praxis hat einen neuen Schlüssel. Vorher gemachte Kopien öffnet nur der alte.</translation>
    </message>
    <message>
        <source>The clinic opens for you here without your passphrase. Whoever can use this computer in your name can then open it, too.</source>
        <extracomment>bodymap/ui/manage/keys_part.py</extracomment>
        <translation>Die Praxis öffnet sich hier für Sie ohne Ihre Passphrase. Wer diesen Computer in Ihrem Namen benutzen kann, kann sie dann auch öffnen.</translation>
    </message>
    <message>
        <source>The clinic&apos;s key</source>
        <extracomment>bodymap/ui/manage/keys_part.py</extracomment>
        <translation>Der Schlüssel der Praxis</translation>
    </message>
    <message>
        <source>The demo clinic has no keys of its own.</source>
        <extracomment>bodymap/ui/manage/keys_part.py</extracomment>
        <translation>Die Demo-Praxis hat keine eigenen Schlüssel.</translation>
    </message>
    <message>
        <source>The file is encrypted with a key that no person knows; each passphrase only unwraps it. Change it after somebody left who may have kept a copy of the clinic&apos;s files, or after a computer with them was lost.</source>
        <extracomment>bodymap/ui/manage/keys_part.py</extracomment>
        <translation>Die Datei ist mit einem Schlüssel verschlüsselt, den kein Mensch kennt; jede Passphrase packt ihn nur aus. Wechseln Sie ihn, wenn jemand ausgeschieden ist, der eine Kopie der Praxisdateien behalten haben könnte, oder wenn ein Computer mit ihnen verloren ging.</translation>
    </message>
    <message>
        <source>The new recovery key holds. The one before opens nothing any more.</source>
        <extracomment>bodymap/ui/manage/keys_part.py</extracomment>
        <translation>Der neue Wiederherstellungsschlüssel gilt. Der vorige öffnet nichts mehr.</translation>
    </message>
    <message>
        <source>The whole file is encrypted anew, which takes seconds to minutes. Nobody can chart meanwhile, and all passphrases and the recovery key stay as they are.</source>
        <extracomment>bodymap/ui/manage/keys_part.py</extracomment>
        <translation>Die ganze Datei wird neu verschlüsselt, was Sekunden bis Minuten dauert. Währenddessen kann niemand dokumentieren; alle Passphrasen und der Wiederherstellungsschlüssel bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>This computer&apos;s keyring</source>
        <extracomment>bodymap/ui/manage/keys_part.py</extracomment>
        <translation>Der Schlüsselbund dieses Computers</translation>
    </message>
    <message>
        <source>Use this key from now on</source>
        <extracomment>bodymap/ui/manage/keys_part.py</extracomment>
        <translation>Ab jetzt diesen Schlüssel verwenden</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>All keys</source>
        <extracomment>bodymap/ui/keys/keys_sheet.py</extracomment>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <extracomment>bodymap/ui/keys/keys_sheet.py</extracomment>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>What has no key is found by its name: {key}</source>
        <extracomment>bodymap/ui/keys/keys_sheet.py</extracomment>
        <translation>Was keine Taste hat, findet man über seinen Namen: {key}</translation>
    </message>
</context>
<context>
    <name>KindList</name>
    <message>
        <source>Find a reaction</source>
        <extracomment>bodymap/ui/session/reactions/kind_list.py</extracomment>
        <translation>Reaktion suchen</translation>
    </message>
    <message>
        <source>Kinds of reactions</source>
        <extracomment>bodymap/ui/session/reactions/kind_list.py</extracomment>
        <translation>Arten von Reaktionen</translation>
    </message>
    <message>
        <source>No reaction has these words.</source>
        <extracomment>bodymap/ui/session/reactions/kind_list.py</extracomment>
        <translation>Keine Reaktion enthält diese Wörter.</translation>
    </message>
</context>
<context>
    <name>LanguagePart</name>
    <message>
        <source>Dates and figures are written as its speakers do.</source>
        <extracomment>bodymap/ui/settings/language_part.py</extracomment>
        <translation>Datum und Zahlen werden so geschrieben, wie ihre Sprecher es tun.</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <extracomment>bodymap/ui/settings/language_part.py</extracomment>
        <translation>Sprache des Programms</translation>
    </message>
    <message>
        <source>bodymap speaks {language} from its next start on.</source>
        <extracomment>bodymap/ui/settings/language_part.py</extracomment>
        <translation>bodymap spricht {language} ab dem nächsten Start.</translation>
    </message>
</context>
<context>
    <name>LayersOnFigure</name>
    <message>
        <source>Layers over the figure (L)</source>
        <extracomment>bodymap/ui/session/layers_on_figure.py</extracomment>
        <translation>Ebenen über der Figur (L)</translation>
    </message>
</context>
<context>
    <name>LayersPanel</name>
    <message>
        <source>A hint only, after Foerster and the ISNCSCI key points: published maps disagree, and neighbours overlap.</source>
        <extracomment>bodymap/ui/session/layers_panel.py</extracomment>
        <translation>Nur ein Hinweis, nach Foerster und den ISNCSCI-Schlüsselpunkten: Veröffentlichte Karten widersprechen sich, und Nachbarn überlappen.</translation>
    </message>
    <message>
        <source>A hint only: areas of cutaneous nerves vary from person to person and overlap.</source>
        <extracomment>bodymap/ui/session/layers_panel.py</extracomment>
        <translation>Nur ein Hinweis: Die Gebiete der Hautnerven sind von Mensch zu Mensch verschieden und überlappen.</translation>
    </message>
    <message>
        <source>Bony landmarks</source>
        <extracomment>bodymap/ui/session/layers_panel.py</extracomment>
        <translation>Knochenpunkte</translation>
    </message>
    <message>
        <source>Close the layers</source>
        <extracomment>bodymap/ui/session/layers_panel.py</extracomment>
        <translation>Ebenen schließen</translation>
    </message>
    <message>
        <source>Dermatomes</source>
        <extracomment>bodymap/ui/session/layers_panel.py</extracomment>
        <translation>Dermatome</translation>
    </message>
    <message>
        <source>Female-typical</source>
        <extracomment>bodymap/ui/session/layers_panel.py</extracomment>
        <translation>Weiblich typisch</translation>
    </message>
    <message>
        <source>Figure of this patient</source>
        <extracomment>bodymap/ui/session/layers_panel.py</extracomment>
        <translation>Figur dieses Patienten</translation>
    </message>
    <message>
        <source>Layers</source>
        <extracomment>bodymap/ui/session/layers_panel.py</extracomment>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Layers over the figure</source>
        <extracomment>bodymap/ui/session/layers_panel.py</extracomment>
        <translation>Ebenen über der Figur</translation>
    </message>
    <message>
        <source>Male-typical</source>
        <extracomment>bodymap/ui/session/layers_panel.py</extracomment>
        <translation>Männlich typisch</translation>
    </message>
    <message>
        <source>Map of nerves</source>
        <extracomment>bodymap/ui/session/layers_panel.py</extracomment>
        <translation>Nervenkarte</translation>
    </message>
    <message>
        <source>Nerves</source>
        <extracomment>bodymap/ui/session/layers_panel.py</extracomment>
        <translation>Nerven</translation>
    </message>
    <message>
        <source>Nerves of the skin</source>
        <extracomment>bodymap/ui/session/layers_panel.py</extracomment>
        <translation>Hautnerven</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>bodymap/ui/session/layers_panel.py</extracomment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Referred pain of the selected site</source>
        <extracomment>bodymap/ui/session/layers_panel.py</extracomment>
        <translation>Übertragener Schmerz der Auswahl</translation>
    </message>
    <message>
        <source>Strength of the nerve map</source>
        <extracomment>bodymap/ui/session/layers_panel.py</extracomment>
        <translation>Stärke der Nervenkarte</translation>
    </message>
    <message>
        <source>Trigger points</source>
        <extracomment>bodymap/ui/session/layers_panel.py</extracomment>
        <translation>Triggerpunkte</translation>
    </message>
    <message>
        <source>What this needle could hurt</source>
        <extracomment>bodymap/ui/session/layers_panel.py</extracomment>
        <translation>Was diese Nadel verletzen könnte</translation>
    </message>
</context>
<context>
    <name>LeadPart</name>
    <message>
        <source>Safety: {section}</source>
        <extracomment>bodymap/ui/settings/lead_part.py</extracomment>
        <translation>Sicherheit: {section}</translation>
    </message>
    <message>
        <source>{setting}: open {where}</source>
        <extracomment>bodymap/ui/settings/lead_part.py</extracomment>
        <translation>{setting}: {where} öffnen</translation>
    </message>
</context>
<context>
    <name>LeafletOutput</name>
    <message>
        <source>After your treatment</source>
        <extracomment>bodymap/ui/session/aftercare/leaflet_output.py</extracomment>
        <translation>Nach Ihrer Behandlung</translation>
    </message>
    <message>
        <source>Document (*.pdf)</source>
        <extracomment>bodymap/ui/session/aftercare/leaflet_output.py</extracomment>
        <translation>Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Nothing was written to {name}: {why}.</source>
        <extracomment>bodymap/ui/session/aftercare/leaflet_output.py</extracomment>
        <translation>In {name} wurde nichts geschrieben: {why}.</translation>
    </message>
    <message>
        <source>Save the sheet for the patient</source>
        <extracomment>bodymap/ui/session/aftercare/leaflet_output.py</extracomment>
        <translation>Blatt für den Patienten speichern</translation>
    </message>
</context>
<context>
    <name>LeafletPage</name>
    <message>
        <source>After your treatment</source>
        <extracomment>bodymap/ui/session/aftercare/leaflet_page.py</extracomment>
        <translation>Nach Ihrer Behandlung</translation>
    </message>
    <message>
        <source>This sheet is for you. It does not replace the advice of your therapist.</source>
        <extracomment>bodymap/ui/session/aftercare/leaflet_page.py</extracomment>
        <translation>Dieses Blatt ist für Sie. Es ersetzt nicht den Rat Ihrer Therapeutin oder Ihres Therapeuten.</translation>
    </message>
    <message>
        <source>What we told you</source>
        <extracomment>bodymap/ui/session/aftercare/leaflet_page.py</extracomment>
        <translation>Was wir Ihnen gesagt haben</translation>
    </message>
    <message>
        <source>When to get help</source>
        <extracomment>bodymap/ui/session/aftercare/leaflet_page.py</extracomment>
        <translation>Wann Sie Hilfe holen sollten</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <extracomment>bodymap/ui/session/aftercare/leaflet_page.py</extracomment>
        <translation>Wen Sie anrufen können</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Out of the record</source>
        <extracomment>bodymap/ui/widgets/leaving.py</extracomment>
        <translation>Aus der Akte herausgeben</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>bodymap/ui/widgets/leaving.py</extracomment>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The clinic file is encrypted; this file will not be. Whoever gets it can read it, so keep it where a patient&apos;s papers are kept. That it was saved is noted in the audit trail.</source>
        <extracomment>bodymap/ui/widgets/leaving.py</extracomment>
        <translation>Die Praxisdatei ist verschlüsselt; diese Datei wird es nicht sein. Wer sie bekommt, kann sie lesen; bewahren Sie sie also auf wie die Papiere eines Patienten. Dass sie gespeichert wurde, steht im Prüfprotokoll.</translation>
    </message>
</context>
<context>
    <name>LedgerBar</name>
    <message>
        <source>All needles out (Ctrl+Shift+O)</source>
        <extracomment>bodymap/ui/session/ledger/ledger_bar.py</extracomment>
        <translation>Alle Nadeln entfernt (Strg+Umschalt+O)</translation>
    </message>
    <message>
        <source>All out</source>
        <extracomment>bodymap/ui/session/ledger/ledger_bar.py</extracomment>
        <translation>Alle entfernt</translation>
    </message>
    <message>
        <source>Emergency</source>
        <extracomment>bodymap/ui/session/ledger/ledger_bar.py</extracomment>
        <translation>Notfall</translation>
    </message>
    <message>
        <source>Emergency, all needles out: hold, or Ctrl+Shift+E</source>
        <extracomment>bodymap/ui/session/ledger/ledger_bar.py</extracomment>
        <translation>Notfall, alle Nadeln entfernt: halten, oder Strg+Umschalt+E</translation>
    </message>
    <message>
        <source>Emergency: all out</source>
        <extracomment>bodymap/ui/session/ledger/ledger_bar.py</extracomment>
        <translation>Notfall: alle entfernt</translation>
    </message>
</context>
<context>
    <name>LedgerFace</name>
    <message>
        <source>IN</source>
        <extracomment>bodymap/ui/session/ledger/face.py</extracomment>
        <translation>GESETZT</translation>
    </message>
    <message>
        <source>Needles one by one</source>
        <extracomment>bodymap/ui/session/ledger/face.py</extracomment>
        <translation>Nadeln einzeln</translation>
    </message>
    <message>
        <source>OUT</source>
        <extracomment>bodymap/ui/session/ledger/face.py</extracomment>
        <translation>ENTFERNT</translation>
    </message>
    <message>
        <source>STILL IN</source>
        <extracomment>bodymap/ui/session/ledger/face.py</extracomment>
        <translation>LIEGEN NOCH</translation>
    </message>
    <message>
        <source>TO COUNT</source>
        <extracomment>bodymap/ui/session/ledger/face.py</extracomment>
        <translation>ZU ZÄHLEN</translation>
    </message>
</context>
<context>
    <name>LedgerOnPage</name>
    <message>
        <source>Hold the button for the emergency, or press Ctrl+Shift+E.</source>
        <extracomment>bodymap/ui/session/ledger/ledger_on_page.py</extracomment>
        <translation>Halten Sie die Schaltfläche für den Notfall gedrückt, oder drücken Sie Strg+Umschalt+E.</translation>
    </message>
</context>
<context>
    <name>LegalityCard</name>
    <message>
        <source>Back to the list</source>
        <extracomment>bodymap/ui/settings/legality_card.py</extracomment>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Choose above what holds there.</source>
        <extracomment>bodymap/ui/settings/legality_card.py</extracomment>
        <translation>Wählen Sie oben, was dort gilt.</translation>
    </message>
    <message>
        <source>Keep this notice</source>
        <extracomment>bodymap/ui/settings/legality_card.py</extracomment>
        <translation>Diesen Hinweis übernehmen</translation>
    </message>
    <message>
        <source>Law, rule or ruling (may be empty)</source>
        <extracomment>bodymap/ui/settings/legality_card.py</extracomment>
        <translation>Gesetz, Verordnung oder Urteil (darf leer bleiben)</translation>
    </message>
    <message>
        <source>Leave it</source>
        <extracomment>bodymap/ui/settings/legality_card.py</extracomment>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Needling</source>
        <extracomment>bodymap/ui/settings/legality_card.py</extracomment>
        <translation>Dry Needling</translation>
    </message>
    <message>
        <source>Record what the board said</source>
        <extracomment>bodymap/ui/settings/legality_card.py</extracomment>
        <translation>Eintragen, was die Behörde sagte</translation>
    </message>
    <message>
        <source>State board, letter of 2026-05-02</source>
        <extracomment>bodymap/ui/settings/legality_card.py</extracomment>
        <translation>Gesundheitsamt, Schreiben vom 2.5.2026</translation>
    </message>
    <message>
        <source>Who said so</source>
        <extracomment>bodymap/ui/settings/legality_card.py</extracomment>
        <translation>Wer es sagte</translation>
    </message>
    <message>
        <source>Write who said so: a notice without it helps nobody.</source>
        <extracomment>bodymap/ui/settings/legality_card.py</extracomment>
        <translation>Geben Sie an, wer es sagte: Ein Hinweis ohne diese Angabe hilft niemandem.</translation>
    </message>
</context>
<context>
    <name>LegalityWords</name>
    <message>
        <source>For physical therapists, after an undated list; compared on {day}.</source>
        <extracomment>bodymap/ui/settings/legality_words.py</extracomment>
        <translation>Für Physiotherapeuten, nach einer undatierten Liste; verglichen: {day}.</translation>
    </message>
    <message>
        <source>For physical therapists, as of {of}; compared on {day}.</source>
        <extracomment>bodymap/ui/settings/legality_words.py</extracomment>
        <translation>Für Physiotherapeuten, Stand: {of}; verglichen: {day}.</translation>
    </message>
    <message>
        <source>Named as its ground: {basis}.</source>
        <extracomment>bodymap/ui/settings/legality_words.py</extracomment>
        <translation>Als Grundlage genannt: {basis}.</translation>
    </message>
    <message>
        <source>No source is named ({confidence}).</source>
        <extracomment>bodymap/ui/settings/legality_words.py</extracomment>
        <translation>Keine Quelle genannt ({confidence}).</translation>
    </message>
    <message>
        <source>Not all agree: {what}</source>
        <extracomment>bodymap/ui/settings/legality_words.py</extracomment>
        <translation>Nicht alle stimmen überein: {what}</translation>
    </message>
    <message>
        <source>Not permitted</source>
        <extracomment>bodymap/ui/settings/legality_words.py</extracomment>
        <translation>Nicht erlaubt</translation>
    </message>
    <message>
        <source>Nothing is known here of this place. Once you asked its board or authority, you can record what it said.</source>
        <extracomment>bodymap/ui/settings/legality_words.py</extracomment>
        <translation>Hier ist zu diesem Ort nichts bekannt. Sobald Sie seine Kammer oder Behörde gefragt haben, können Sie eintragen, was sie sagte.</translation>
    </message>
    <message>
        <source>Permitted</source>
        <extracomment>bodymap/ui/settings/legality_words.py</extracomment>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Recorded by the clinic, as of {day}.</source>
        <extracomment>bodymap/ui/settings/legality_words.py</extracomment>
        <translation>Von der Praxis eingetragen, Stand: {day}.</translation>
    </message>
    <message>
        <source>Source: {sources}; {confidence}.</source>
        <extracomment>bodymap/ui/settings/legality_words.py</extracomment>
        <translation>Quelle: {sources}; {confidence}.</translation>
    </message>
    <message>
        <source>The law is silent</source>
        <extracomment>bodymap/ui/settings/legality_words.py</extracomment>
        <translation>Gesetzlich nicht geregelt</translation>
    </message>
    <message>
        <source>The law itself was not seen.</source>
        <extracomment>bodymap/ui/settings/legality_words.py</extracomment>
        <translation>Das Gesetz selbst wurde nicht eingesehen.</translation>
    </message>
    <message>
        <source>This is a dated list and no legal advice: check the board or the authority of the place before you needle.</source>
        <extracomment>bodymap/ui/settings/legality_words.py</extracomment>
        <translation>Dies ist eine datierte Liste und keine Rechtsberatung: Fragen Sie die Kammer oder Behörde vor Ort, bevor Sie nadeln.</translation>
    </message>
    <message>
        <source>Unclear</source>
        <extracomment>bodymap/ui/settings/legality_words.py</extracomment>
        <translation>Unklar</translation>
    </message>
    <message>
        <source>a day that was not noted</source>
        <extracomment>bodymap/ui/settings/legality_words.py</extracomment>
        <translation>nicht vermerkt</translation>
    </message>
    <message>
        <source>{place}: {status}</source>
        <extracomment>bodymap/ui/settings/legality_words.py</extracomment>
        <translation>{place}: {status}</translation>
    </message>
</context>
<context>
    <name>Lock</name>
    <message>
        <source>This person does not work here any more.</source>
        <extracomment>bodymap/ui/lock/lock.py</extracomment>
        <translation>Diese Person arbeitet nicht mehr hier.</translation>
    </message>
</context>
<context>
    <name>LockOuts</name>
    <message>
        <source>Too many wrong tries. Try again in {time}.</source>
        <extracomment>bodymap/ui/gate/lock_out.py</extracomment>
        <translation>Zu viele Fehlversuche. Neuer Versuch in {time}.</translation>
    </message>
    <message>
        <source>{0} min</source>
        <extracomment>bodymap/ui/gate/lock_out.py</extracomment>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} min {1} s</source>
        <extracomment>bodymap/ui/gate/lock_out.py</extracomment>
        <translation>{0} min {1} s</translation>
    </message>
    <message>
        <source>{0} s</source>
        <extracomment>bodymap/ui/gate/lock_out.py</extracomment>
        <translation>{0} s</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Locked</source>
        <extracomment>bodymap/ui/lock/lock_page.py</extracomment>
        <translation>Gesperrt</translation>
    </message>
</context>
<context>
    <name>LockedCard</name>
    <message>
        <source>Demo</source>
        <extracomment>bodymap/ui/lock/locked_card.py</extracomment>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Locked. What you were charting is as you left it.</source>
        <extracomment>bodymap/ui/lock/locked_card.py</extracomment>
        <translation>Gesperrt. Was Sie dokumentiert haben, ist so, wie Sie es verlassen haben.</translation>
    </message>
    <message>
        <source>Log out</source>
        <extracomment>bodymap/ui/lock/locked_card.py</extracomment>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <extracomment>bodymap/ui/lock/locked_card.py</extracomment>
        <translation>Jemand anders</translation>
    </message>
    <message>
        <source>This is how a locked clinic looks. The demo needs no passphrase.</source>
        <extracomment>bodymap/ui/lock/locked_card.py</extracomment>
        <translation>So sieht eine gesperrte Praxis aus. Die Demo braucht keine Passphrase.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <extracomment>bodymap/ui/lock/locked_card.py</extracomment>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>You were removed from this clinic at another workstation, so this one locked itself. A colleague can log in here and go on.</source>
        <extracomment>bodymap/ui/lock/locked_card.py</extracomment>
        <translation>Sie wurden an einem anderen Arbeitsplatz aus dieser Praxis entfernt, deshalb hat sich dieser gesperrt. Jemand aus dem Team kann sich hier anmelden und weitermachen.</translation>
    </message>
</context>
<context>
    <name>LogInCard</name>
    <message>
        <source>Back</source>
        <extracomment>bodymap/ui/gate/log_in_card.py</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Choose your log-in first.</source>
        <extracomment>bodymap/ui/gate/log_in_card.py</extracomment>
        <translation>Wählen Sie zuerst Ihre Anmeldung.</translation>
    </message>
    <message>
        <source>Log in</source>
        <extracomment>bodymap/ui/gate/log_in_card.py</extracomment>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Look around in the demo clinic</source>
        <extracomment>bodymap/ui/gate/log_in_card.py</extracomment>
        <translation>In der Demo-Praxis umsehen</translation>
    </message>
    <message>
        <source>Open with this computer&apos;s keyring</source>
        <extracomment>bodymap/ui/gate/log_in_card.py</extracomment>
        <translation>Mit dem Schlüsselbund dieses Computers öffnen</translation>
    </message>
    <message>
        <source>Passphrase forgotten</source>
        <extracomment>bodymap/ui/gate/log_in_card.py</extracomment>
        <translation>Passphrase vergessen</translation>
    </message>
</context>
<context>
    <name>LogInChoice</name>
    <message>
        <source>Log-in</source>
        <extracomment>bodymap/ui/gate/log_in_choice.py</extracomment>
        <translation>Anmeldename</translation>
    </message>
</context>
<context>
    <name>LogInRow</name>
    <message>
        <source>Log-in: {0}</source>
        <extracomment>bodymap/ui/gate/log_in_row.py</extracomment>
        <translation>Anmeldename: {0}</translation>
    </message>
</context>
<context>
    <name>LotOutput</name>
    <message>
        <source>CSV (*.csv)</source>
        <extracomment>bodymap/ui/stock/lot_output.py</extracomment>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save where the lot was used</source>
        <extracomment>bodymap/ui/stock/lot_output.py</extracomment>
        <translation>Speichern, wo die Charge verwendet wurde</translation>
    </message>
    <message>
        <source>Saved as {name}. The file is not encrypted, and names patients.</source>
        <extracomment>bodymap/ui/stock/lot_output.py</extracomment>
        <translation>Als {name} gespeichert. Die Datei ist nicht verschlüsselt und nennt Patienten.</translation>
    </message>
    <message>
        <source>The list is on the clipboard. It names patients.</source>
        <extracomment>bodymap/ui/stock/lot_output.py</extracomment>
        <translation>Die Liste ist in der Zwischenablage. Sie nennt Patienten.</translation>
    </message>
</context>
<context>
    <name>LotSheet</name>
    <message>
        <source>All boxes</source>
        <extracomment>bodymap/ui/stock/lot_sheet.py</extracomment>
        <translation>Alle Packungen</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <extracomment>bodymap/ui/stock/lot_sheet.py</extracomment>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <source>Every visit with a needle that was charted from this lot.</source>
        <extracomment>bodymap/ui/stock/lot_sheet.py</extracomment>
        <translation>Jede Behandlung mit einer Nadel, die aus dieser Charge eingetragen wurde.</translation>
    </message>
    <message>
        <source>Lot {lot}</source>
        <extracomment>bodymap/ui/stock/lot_sheet.py</extracomment>
        <translation>Charge {lot}</translation>
    </message>
    <message>
        <source>Needles that were charted without their box are not among these.</source>
        <extracomment>bodymap/ui/stock/lot_sheet.py</extracomment>
        <translation>Nadeln, die ohne ihre Packung eingetragen wurden, sind nicht darunter.</translation>
    </message>
    <message>
        <source>No site was charted from this lot.</source>
        <extracomment>bodymap/ui/stock/lot_sheet.py</extracomment>
        <translation>Aus dieser Charge wurde keine Stelle eingetragen.</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <extracomment>bodymap/ui/stock/lot_sheet.py</extracomment>
        <translation>Als CSV speichern</translation>
    </message>
    <message>
        <source>Visits that used this lot</source>
        <extracomment>bodymap/ui/stock/lot_sheet.py</extracomment>
        <translation>Behandlungen mit dieser Charge</translation>
    </message>
    <message>
        <source>{day} · sites {count} · {size}</source>
        <extracomment>bodymap/ui/stock/lot_sheet.py</extracomment>
        <translation>{day} · Stellen {count} · {size}</translation>
    </message>
</context>
<context>
    <name>ManagePage</name>
    <message>
        <source>Parts of the page</source>
        <extracomment>bodymap/ui/manage/manage_page.py</extracomment>
        <translation>Teile der Seite</translation>
    </message>
    <message>
        <source>Safety</source>
        <extracomment>bodymap/ui/manage/manage_page.py</extracomment>
        <translation>Sicherheit</translation>
    </message>
</context>
<context>
    <name>MapBoard</name>
    <message>
        <source>Show {view} large, or all again</source>
        <extracomment>bodymap/ui/body_map/map_board.py</extracomment>
        <translation>{view} groß zeigen oder wieder alle</translation>
    </message>
</context>
<context>
    <name>MappingPane</name>
    <message>
        <source>Column {0}</source>
        <extracomment>bodymap/ui/import_table/mapping_pane.py</extracomment>
        <translation>Spalte {0}</translation>
    </message>
    <message>
        <source>Columns</source>
        <extracomment>bodymap/ui/import_table/mapping_pane.py</extracomment>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Every column of the file is read.</source>
        <extracomment>bodymap/ui/import_table/mapping_pane.py</extracomment>
        <translation>Jede Spalte der Datei wird gelesen.</translation>
    </message>
    <message>
        <source>Not read yet: choose them below, or drag them onto a field.</source>
        <extracomment>bodymap/ui/import_table/mapping_pane.py</extracomment>
        <translation>Noch nicht gelesen: Wählen Sie sie unten, oder ziehen Sie sie auf ein Feld.</translation>
    </message>
</context>
<context>
    <name>MeasureField</name>
    <message>
        <source>A number from {lowest} to {highest}.</source>
        <extracomment>bodymap/ui/patients/measure_field.py</extracomment>
        <translation>Eine Zahl von {lowest} bis {highest}.</translation>
    </message>
</context>
<context>
    <name>MidSentence</name>
    <message>
        <source>small</source>
        <extracomment>bodymap/ui/widgets/mid_sentence.py</extracomment>
        <translation>kept</translation>
    </message>
</context>
<context>
    <name>ModeBar</name>
    <message>
        <source>Compare</source>
        <extracomment>bodymap/ui/body_map/mode_bar.py</extracomment>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Difference</source>
        <extracomment>bodymap/ui/body_map/mode_bar.py</extracomment>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Feet</source>
        <extracomment>bodymap/ui/body_map/mode_bar.py</extracomment>
        <translation>Füße</translation>
    </message>
    <message>
        <source>Filters</source>
        <extracomment>bodymap/ui/body_map/mode_bar.py</extracomment>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filters · {count}</source>
        <extracomment>bodymap/ui/body_map/mode_bar.py</extracomment>
        <translation>Filter · {count}</translation>
    </message>
    <message>
        <source>Filters, {count} in force</source>
        <extracomment>bodymap/ui/body_map/mode_bar.py</extracomment>
        <translation>Filter, {count} wirksam</translation>
    </message>
    <message>
        <source>Hands</source>
        <extracomment>bodymap/ui/body_map/mode_bar.py</extracomment>
        <translation>Hände</translation>
    </message>
    <message>
        <source>Head and neck</source>
        <extracomment>bodymap/ui/body_map/mode_bar.py</extracomment>
        <translation>Kopf und Hals</translation>
    </message>
    <message>
        <source>Needles</source>
        <extracomment>bodymap/ui/body_map/mode_bar.py</extracomment>
        <translation>Nadeln</translation>
    </message>
    <message>
        <source>One</source>
        <extracomment>bodymap/ui/body_map/mode_bar.py</extracomment>
        <translation>Eine</translation>
    </message>
    <message>
        <source>One map of one period</source>
        <extracomment>bodymap/ui/body_map/mode_bar.py</extracomment>
        <translation>Eine Karte eines Zeitraums</translation>
    </message>
    <message>
        <source>Overlay</source>
        <extracomment>bodymap/ui/body_map/mode_bar.py</extracomment>
        <translation>Überlagert</translation>
    </message>
    <message>
        <source>Picture: save, copy, print</source>
        <extracomment>bodymap/ui/body_map/mode_bar.py</extracomment>
        <translation>Bild: speichern, kopieren, drucken</translation>
    </message>
    <message>
        <source>Picture: save, copy, print (Ctrl+P)</source>
        <extracomment>bodymap/ui/body_map/mode_bar.py</extracomment>
        <translation>Bild: speichern, kopieren, drucken (Strg+P)</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>bodymap/ui/body_map/mode_bar.py</extracomment>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Symptoms</source>
        <extracomment>bodymap/ui/body_map/mode_bar.py</extracomment>
        <translation>Symptome</translation>
    </message>
    <message>
        <source>Two</source>
        <extracomment>bodymap/ui/body_map/mode_bar.py</extracomment>
        <translation>Zwei</translation>
    </message>
    <message>
        <source>Two periods side by side</source>
        <extracomment>bodymap/ui/body_map/mode_bar.py</extracomment>
        <translation>Zwei Zeiträume nebeneinander</translation>
    </message>
    <message>
        <source>Where the second period has more needles than the first, and where fewer</source>
        <extracomment>bodymap/ui/body_map/mode_bar.py</extracomment>
        <translation>Wo der zweite Zeitraum mehr Nadeln hat als der erste, und wo weniger</translation>
    </message>
    <message>
        <source>Whole body</source>
        <extracomment>bodymap/ui/body_map/mode_bar.py</extracomment>
        <translation>Ganzer Körper</translation>
    </message>
</context>
<context>
    <name>MotionPanel</name>
    <message>
        <source>Active: without help</source>
        <extracomment>bodymap/ui/session/scores/motion_panel.py</extracomment>
        <translation>Aktiv: ohne Hilfe</translation>
    </message>
    <message>
        <source>Degrees of {0}</source>
        <extracomment>bodymap/ui/session/scores/motion_panel.py</extracomment>
        <translation>Grad der Bewegung {0}</translation>
    </message>
    <message>
        <source>Movement</source>
        <extracomment>bodymap/ui/session/scores/motion_panel.py</extracomment>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Side</source>
        <extracomment>bodymap/ui/session/scores/motion_panel.py</extracomment>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Take {0} back</source>
        <extracomment>bodymap/ui/session/scores/motion_panel.py</extracomment>
        <translation>{0} zurücknehmen</translation>
    </message>
    <message>
        <source>degrees</source>
        <extracomment>bodymap/ui/session/scores/motion_panel.py</extracomment>
        <translation>Grad</translation>
    </message>
</context>
<context>
    <name>MoveCard</name>
    <message>
        <source>An administrator’s log-in</source>
        <extracomment>bodymap/ui/gate/move_card.py</extracomment>
        <translation>Anmeldename eines Administrators</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>bodymap/ui/gate/move_card.py</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Cancelled. The clinic is as it was, in its file here.</source>
        <extracomment>bodymap/ui/gate/move_card.py</extracomment>
        <translation>Abgebrochen. Die Praxis ist, wie sie war, in ihrer Datei hier.</translation>
    </message>
    <message>
        <source>Move</source>
        <extracomment>bodymap/ui/gate/move_card.py</extracomment>
        <translation>Umziehen</translation>
    </message>
    <message>
        <source>Move this clinic to a server</source>
        <extracomment>bodymap/ui/gate/move_card.py</extracomment>
        <translation>Diese Praxis auf einen Server umziehen</translation>
    </message>
    <message>
        <source>Moving the clinic</source>
        <extracomment>bodymap/ui/gate/move_card.py</extracomment>
        <translation>Die Praxis zieht um</translation>
    </message>
    <message>
        <source>The clinic is on the server: {rows} rows and {lines} lines of the audit trail were compared. Log in as usual.</source>
        <extracomment>bodymap/ui/gate/move_card.py</extracomment>
        <translation>Die Praxis ist auf dem Server: {rows} Einträge und {lines} Zeilen des Prüfprotokolls wurden verglichen. Melden Sie sich wie gewohnt an.</translation>
    </message>
    <message>
        <source>The server has to be made ready first, and empty. The clinic is backed up, brought over and compared; its file here stays, and becomes the first workstation.</source>
        <extracomment>bodymap/ui/gate/move_card.py</extracomment>
        <translation>Der Server muss vorher eingerichtet und leer sein. Die Praxis wird gesichert, hinübergebracht und verglichen; ihre Datei hier bleibt und wird der erste Arbeitsplatz.</translation>
    </message>
    <message>
        <source>Type your log-in.</source>
        <extracomment>bodymap/ui/gate/move_card.py</extracomment>
        <translation>Geben Sie Ihren Anmeldenamen ein.</translation>
    </message>
</context>
<context>
    <name>MuscleCard</name>
    <message>
        <source>Close (Esc)</source>
        <extracomment>bodymap/ui/palette/muscle_card.py</extracomment>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>How sure the catalogue is</source>
        <extracomment>bodymap/ui/palette/muscle_card.py</extracomment>
        <translation>Wie sicher der Katalog ist</translation>
    </message>
    <message>
        <source>Needled at</source>
        <extracomment>bodymap/ui/palette/muscle_card.py</extracomment>
        <translation>Genadelt bei</translation>
    </message>
    <message>
        <source>Nerve and segments</source>
        <extracomment>bodymap/ui/palette/muscle_card.py</extracomment>
        <translation>Nerv und Segmente</translation>
    </message>
    <message>
        <source>Pain may be felt at</source>
        <extracomment>bodymap/ui/palette/muscle_card.py</extracomment>
        <translation>Schmerz kann gespürt werden in</translation>
    </message>
    <message>
        <source>Sources</source>
        <extracomment>bodymap/ui/palette/muscle_card.py</extracomment>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>What could be hurt</source>
        <extracomment>bodymap/ui/palette/muscle_card.py</extracomment>
        <translation>Was verletzt werden könnte</translation>
    </message>
    <message>
        <source>What it does</source>
        <extracomment>bodymap/ui/palette/muscle_card.py</extracomment>
        <translation>Was er tut</translation>
    </message>
    <message>
        <source>{place} of the other side</source>
        <extracomment>bodymap/ui/palette/muscle_card.py</extracomment>
        <translation>{place} der anderen Seite</translation>
    </message>
</context>
<context>
    <name>MuscleHeader</name>
    <message>
        <source>L</source>
        <extracomment>bodymap/ui/muscles/muscle_header.py</extracomment>
        <translation>L</translation>
    </message>
    <message>
        <source>M</source>
        <extracomment>bodymap/ui/muscles/muscle_header.py</extracomment>
        <translation>M</translation>
    </message>
    <message>
        <source>Muscles</source>
        <extracomment>bodymap/ui/muscles/muscle_header.py</extracomment>
        <translation>Muskeln</translation>
    </message>
    <message>
        <source>R</source>
        <extracomment>bodymap/ui/muscles/muscle_header.py</extracomment>
        <translation>R</translation>
    </message>
</context>
<context>
    <name>Muscles</name>
    <message>
        <source>1 needle</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>1 Nadel</translation>
    </message>
    <message>
        <source>1 visit</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>1 Behandlung</translation>
    </message>
    <message>
        <source>Abdomen</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>Bauch</translation>
    </message>
    <message>
        <source>Change in the session</source>
        <extracomment>bodymap/ui/muscles/response_words.py</extracomment>
        <translation>Änderung in der Sitzung</translation>
    </message>
    <message>
        <source>Change until the next visit</source>
        <extracomment>bodymap/ui/muscles/response_words.py</extracomment>
        <translation>Änderung bis zur nächsten Behandlung</translation>
    </message>
    <message>
        <source>Chest wall</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>Brustwand</translation>
    </message>
    <message>
        <source>Face and scalp</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>Gesicht und Kopfhaut</translation>
    </message>
    <message>
        <source>Foot</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>Fuß</translation>
    </message>
    <message>
        <source>Forearm</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>Unterarm</translation>
    </message>
    <message>
        <source>Hand</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>Hand</translation>
    </message>
    <message>
        <source>Hip and buttock</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>Hüfte und Gesäß</translation>
    </message>
    <message>
        <source>Hip, front</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>Hüfte, vorn</translation>
    </message>
    <message>
        <source>Jaw and temple</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>Kiefer und Schläfe</translation>
    </message>
    <message>
        <source>Lower back</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>Unterer Rücken</translation>
    </message>
    <message>
        <source>Lower leg</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>Unterschenkel</translation>
    </message>
    <message>
        <source>Median change of the pain in NPRS points, below zero when it became less, with its 95 % interval and the number of visits n. Visits with and without the muscle are this patient&apos;s own; those without any needle are left out, and fewer than {least} make no figure.</source>
        <extracomment>bodymap/ui/muscles/response_words.py</extracomment>
        <translation>Mediane Änderung des Schmerzes in NPRS-Punkten, unter null, wenn er weniger wurde, mit ihrem 95-%-Intervall und der Anzahl der Behandlungen n. Behandlungen mit und ohne den Muskel sind die dieses Patienten; solche ganz ohne Nadel sind ausgelassen, und weniger als {least} ergeben keine Zahl.</translation>
    </message>
    <message>
        <source>Muscle</source>
        <extracomment>bodymap/ui/muscles/response_words.py</extracomment>
        <translation>Muskel</translation>
    </message>
    <message>
        <source>Neck and shoulder</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>Nacken und Schulter</translation>
    </message>
    <message>
        <source>Neck, back</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>Nacken</translation>
    </message>
    <message>
        <source>Neck, front</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>Hals, vorn</translation>
    </message>
    <message numerus="yes">
        <source>No figure yet: it takes {least} visits with a muscle and {least} without it, with their pain scores.</source>
        <extracomment>bodymap/ui/muscles/response_words.py</extracomment>
        <translation>
            <numerusform>Noch keine Zahl: Nötig sind {least} Behandlungen mit einem Muskel und {least} ohne ihn, mit ihren Schmerzwerten.</numerusform>
            <numerusform>Noch keine Zahl: Nötig sind {least} Behandlungen mit einem Muskel und {least} ohne ihn, mit ihren Schmerzwerten.</numerusform>
        </translation>
    </message>
    <message>
        <source>No muscle recorded</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>Kein Muskel eingetragen</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Pelvis</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>Becken</translation>
    </message>
    <message>
        <source>Shoulder</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>Schulter</translation>
    </message>
    <message>
        <source>Side</source>
        <extracomment>bodymap/ui/muscles/response_words.py</extracomment>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Technique</source>
        <extracomment>bodymap/ui/muscles/response_words.py</extracomment>
        <translation>Technik</translation>
    </message>
    <message>
        <source>Thigh</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>Oberschenkel</translation>
    </message>
    <message>
        <source>This is association in one patient, not proof: the therapist and the complaint of the day decided which muscles were needled at which visit.</source>
        <extracomment>bodymap/ui/muscles/response_words.py</extracomment>
        <translation>Das ist ein Zusammenhang bei einem einzelnen Patienten, kein Beweis: Der Therapeut und die Beschwerde des Tages haben bestimmt, welche Muskeln wann behandelt wurden.</translation>
    </message>
    <message>
        <source>Upper arm</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>Oberarm</translation>
    </message>
    <message>
        <source>Upper back</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>Oberer Rücken</translation>
    </message>
    <message>
        <source>Visits with</source>
        <extracomment>bodymap/ui/muscles/response_words.py</extracomment>
        <translation>Behandlungen mit</translation>
    </message>
    <message>
        <source>Visits without</source>
        <extracomment>bodymap/ui/muscles/response_words.py</extracomment>
        <translation>Behandlungen ohne</translation>
    </message>
    <message>
        <source>difference</source>
        <extracomment>bodymap/ui/muscles/response_words.py</extracomment>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>lower</source>
        <extracomment>bodymap/ui/muscles/response_words.py</extracomment>
        <translation>untere</translation>
    </message>
    <message>
        <source>median</source>
        <extracomment>bodymap/ui/muscles/response_words.py</extracomment>
        <translation>Median</translation>
    </message>
    <message>
        <source>n</source>
        <extracomment>bodymap/ui/muscles/response_words.py</extracomment>
        <translation>n</translation>
    </message>
    <message>
        <source>no needle</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>keine Nadel</translation>
    </message>
    <message>
        <source>no twitch</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>keine Zuckung</translation>
    </message>
    <message>
        <source>not given</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>not yet given</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>noch nicht angegeben</translation>
    </message>
    <message>
        <source>too few without it: {n} of {least}</source>
        <extracomment>bodymap/ui/muscles/response_words.py</extracomment>
        <translation>zu wenige ohne: {n} von {least}</translation>
    </message>
    <message>
        <source>too few: {n} of {least}</source>
        <extracomment>bodymap/ui/muscles/response_words.py</extracomment>
        <translation>zu wenige: {n} von {least}</translation>
    </message>
    <message>
        <source>twitch</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>Zuckung</translation>
    </message>
    <message>
        <source>twitch {count}</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>Zuckung {count}</translation>
    </message>
    <message>
        <source>twitch, 3 or more</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>Zuckung, 3 oder mehr</translation>
    </message>
    <message>
        <source>upper</source>
        <extracomment>bodymap/ui/muscles/response_words.py</extracomment>
        <translation>obere</translation>
    </message>
    <message>
        <source>with</source>
        <extracomment>bodymap/ui/muscles/response_words.py</extracomment>
        <translation>mit</translation>
    </message>
    <message>
        <source>without</source>
        <extracomment>bodymap/ui/muscles/response_words.py</extracomment>
        <translation>ohne</translation>
    </message>
    <message>
        <source>{about}: with it median {one}; without it {other}; difference {difference} ({lower} to {upper})</source>
        <extracomment>bodymap/ui/muscles/response_words.py</extracomment>
        <translation>{about}: damit Median {one}; ohne {other}; Unterschied {difference} ({lower} bis {upper})</translation>
    </message>
    <message>
        <source>{count} more</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>{count} weitere</translation>
    </message>
    <message numerus="yes">
        <source>{count} needles</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>
            <numerusform>{count} Nadel</numerusform>
            <numerusform>{count} Nadeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} visits</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>
            <numerusform>{count} Behandlung</numerusform>
            <numerusform>{count} Behandlungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}: pain before {before}, after {after}</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>{day}: Schmerz vorher {before}, nachher {after}</translation>
    </message>
    <message>
        <source>{depth} deep</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>{depth} tief</translation>
    </message>
    <message>
        <source>{median} ({lower} to {upper})</source>
        <extracomment>bodymap/ui/muscles/response_words.py</extracomment>
        <translation>{median} ({lower} bis {upper})</translation>
    </message>
    <message>
        <source>{median}, n {n}</source>
        <extracomment>bodymap/ui/muscles/response_words.py</extracomment>
        <translation>{median}, n {n}</translation>
    </message>
    <message>
        <source>{muscle} (not in the catalogue)</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>{muscle} (nicht im Katalog)</translation>
    </message>
    <message>
        <source>{muscle} (retired)</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>{muscle} (nicht mehr geführt)</translation>
    </message>
    <message>
        <source>{muscle}, {change}</source>
        <extracomment>bodymap/ui/muscles/response_words.py</extracomment>
        <translation>{muscle}, {change}</translation>
    </message>
    <message>
        <source>{muscle}, {day}: {told}</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>{muscle}, {day}: {told}</translation>
    </message>
    <message>
        <source>{needles} in {visits}</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>{needles} in {visits}</translation>
    </message>
    <message>
        <source>{visit} (the session is open)</source>
        <extracomment>bodymap/ui/muscles/words.py</extracomment>
        <translation>{visit} (die Sitzung ist offen)</translation>
    </message>
</context>
<context>
    <name>MusclesPage</name>
    <message>
        <source>Add a complaint to see its muscles here.</source>
        <extracomment>bodymap/ui/muscles/muscles_page.py</extracomment>
        <translation>Fügen Sie eine Beschwerde hinzu, um ihre Muskeln hier zu sehen.</translation>
    </message>
    <message>
        <source>No needle is recorded at the visits of this complaint.</source>
        <extracomment>bodymap/ui/muscles/muscles_page.py</extracomment>
        <translation>Bei den Behandlungen dieser Beschwerde ist keine Nadel eingetragen.</translation>
    </message>
    <message>
        <source>No visits yet: the muscles that are needled are counted here.</source>
        <extracomment>bodymap/ui/muscles/muscles_page.py</extracomment>
        <translation>Noch keine Behandlungen: Die behandelten Muskeln werden hier gezählt.</translation>
    </message>
    <message>
        <source>Response</source>
        <extracomment>bodymap/ui/muscles/muscles_page.py</extracomment>
        <translation>Ansprechen</translation>
    </message>
    <message>
        <source>Visits</source>
        <extracomment>bodymap/ui/muscles/muscles_page.py</extracomment>
        <translation>Behandlungen</translation>
    </message>
    <message>
        <source>What is shown of the muscles</source>
        <extracomment>bodymap/ui/muscles/muscles_page.py</extracomment>
        <translation>Was von den Muskeln gezeigt wird</translation>
    </message>
    <message>
        <source>{needles} in {visits}</source>
        <extracomment>bodymap/ui/muscles/muscles_page.py</extracomment>
        <translation>{needles} in {visits}</translation>
    </message>
</context>
<context>
    <name>NavRail</name>
    <message>
        <source>Clinic</source>
        <extracomment>bodymap/ui/frame/nav_rail.py</extracomment>
        <translation>Praxis</translation>
    </message>
    <message>
        <source>Pages</source>
        <extracomment>bodymap/ui/frame/nav_rail.py</extracomment>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Patients</source>
        <extracomment>bodymap/ui/frame/nav_rail.py</extracomment>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>Safety</source>
        <extracomment>bodymap/ui/frame/nav_rail.py</extracomment>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>bodymap/ui/frame/nav_rail.py</extracomment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>bodymap/ui/frame/nav_rail.py</extracomment>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>NeedleChoices</name>
    <message>
        <source>Back in</source>
        <extracomment>bodymap/ui/session/ledger/needle_choices.py</extracomment>
        <translation>Wieder gesetzt</translation>
    </message>
    <message>
        <source>Bent</source>
        <extracomment>bodymap/ui/session/ledger/needle_choices.py</extracomment>
        <translation>Verbogen</translation>
    </message>
    <message>
        <source>Broke…</source>
        <extracomment>bodymap/ui/session/ledger/needle_choices.py</extracomment>
        <translation>Abgebrochen …</translation>
    </message>
    <message>
        <source>Counted</source>
        <extracomment>bodymap/ui/session/ledger/needle_choices.py</extracomment>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>Fell out</source>
        <extracomment>bodymap/ui/session/ledger/needle_choices.py</extracomment>
        <translation>Herausgefallen</translation>
    </message>
    <message>
        <source>How it broke, and what is still in</source>
        <extracomment>bodymap/ui/session/ledger/needle_choices.py</extracomment>
        <translation>Wie sie brach und was noch steckt</translation>
    </message>
    <message>
        <source>Left in…</source>
        <extracomment>bodymap/ui/session/ledger/needle_choices.py</extracomment>
        <translation>Verblieben …</translation>
    </message>
    <message>
        <source>Out</source>
        <extracomment>bodymap/ui/session/ledger/needle_choices.py</extracomment>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Record</source>
        <extracomment>bodymap/ui/session/ledger/needle_choices.py</extracomment>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>Why it stays in the patient</source>
        <extracomment>bodymap/ui/session/ledger/needle_choices.py</extracomment>
        <translation>Warum sie im Patienten bleibt</translation>
    </message>
</context>
<context>
    <name>NeedleLine</name>
    <message>
        <source>Needle {number}, {title}, {where}</source>
        <extracomment>bodymap/ui/session/ledger/needle_row.py</extracomment>
        <translation>Nadel {number}, {title}, {where}</translation>
    </message>
</context>
<context>
    <name>NeedleMap</name>
    <message>
        <source>Colours show</source>
        <extracomment>bodymap/ui/body_map/needle_map.py</extracomment>
        <translation>Farben zeigen</translation>
    </message>
    <message>
        <source>Count</source>
        <extracomment>bodymap/ui/body_map/needle_map.py</extracomment>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Map of the needles</source>
        <extracomment>bodymap/ui/body_map/needle_map.py</extracomment>
        <translation>Karte der Nadeln</translation>
    </message>
    <message>
        <source>Per visit</source>
        <extracomment>bodymap/ui/body_map/needle_map.py</extracomment>
        <translation>Je Behandlung</translation>
    </message>
    <message>
        <source>Reset filters</source>
        <extracomment>bodymap/ui/body_map/needle_map.py</extracomment>
        <translation>Filter zurücksetzen</translation>
    </message>
</context>
<context>
    <name>NeedleNotices</name>
    <message>
        <source>{notice} The sources stand beside the site.</source>
        <extracomment>bodymap/ui/session/site_editor/needle_notices.py</extracomment>
        <translation>{notice} Die Quellen stehen bei der Stelle.</translation>
    </message>
</context>
<context>
    <name>NeedleSide</name>
    <message>
        <source>No visits for this complaint yet</source>
        <extracomment>bodymap/ui/body_map/needle_side.py</extracomment>
        <translation>Noch keine Behandlungen zu dieser Beschwerde</translation>
    </message>
    <message>
        <source>One visit so far: there is nothing to compare it with</source>
        <extracomment>bodymap/ui/body_map/needle_side.py</extracomment>
        <translation>Erst eine Behandlung: Es gibt nichts zu vergleichen</translation>
    </message>
    <message>
        <source>{count}. Most in {regions}</source>
        <extracomment>bodymap/ui/body_map/needle_side.py</extracomment>
        <translation>{count}. Am meisten in {regions}</translation>
    </message>
</context>
<context>
    <name>NeedlesLine</name>
    <message>
        <source>for {time} min</source>
        <extracomment>bodymap/ui/lock/needles_line.py</extracomment>
        <translation>seit {time} min</translation>
    </message>
    <message>
        <source>needle is in,</source>
        <extracomment>bodymap/ui/lock/needles_line.py</extracomment>
        <translation>Nadel liegt,</translation>
    </message>
    <message>
        <source>needles are in,</source>
        <extracomment>bodymap/ui/lock/needles_line.py</extracomment>
        <translation>Nadeln liegen,</translation>
    </message>
    <message>
        <source>the longest for {time} min</source>
        <extracomment>bodymap/ui/lock/needles_line.py</extracomment>
        <translation>die längste seit {time} min</translation>
    </message>
    <message>
        <source>{count} due</source>
        <extracomment>bodymap/ui/lock/needles_line.py</extracomment>
        <translation>{count} fällig</translation>
    </message>
</context>
<context>
    <name>NeedlesSheet</name>
    <message>
        <source>1 needle came out in the emergency and is not counted yet.</source>
        <extracomment>bodymap/ui/session/ledger/needles_sheet.py</extracomment>
        <translation>1 Nadel wurde im Notfall entfernt und ist noch nicht gezählt.</translation>
    </message>
    <message>
        <source>All counted</source>
        <extracomment>bodymap/ui/session/ledger/needles_sheet.py</extracomment>
        <translation>Alle gezählt</translation>
    </message>
    <message>
        <source>Needles</source>
        <extracomment>bodymap/ui/session/ledger/needles_sheet.py</extracomment>
        <translation>Nadeln</translation>
    </message>
    <message>
        <source>No needle was charted yet.</source>
        <extracomment>bodymap/ui/session/ledger/needles_sheet.py</extracomment>
        <translation>Noch keine Nadel eingetragen.</translation>
    </message>
    <message>
        <source>Time in</source>
        <extracomment>bodymap/ui/session/ledger/needles_sheet.py</extracomment>
        <translation>Liegezeit</translation>
    </message>
    <message numerus="yes">
        <source>{count} needles came out in the emergency and are not counted yet.</source>
        <extracomment>bodymap/ui/session/ledger/needles_sheet.py</extracomment>
        <translation>
            <numerusform>{count} Nadel wurde im Notfall entfernt und ist noch nicht gezählt.</numerusform>
            <numerusform>{count} Nadeln wurden im Notfall entfernt und sind noch nicht gezählt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewComplaint</name>
    <message>
        <source>Add complaint</source>
        <extracomment>bodymap/ui/patients/new_complaint.py</extracomment>
        <translation>Beschwerde hinzufügen</translation>
    </message>
    <message>
        <source>Choose the side of the complaint.</source>
        <extracomment>bodymap/ui/patients/new_complaint.py</extracomment>
        <translation>Wählen Sie die Seite der Beschwerde.</translation>
    </message>
    <message>
        <source>Codes of this condition. Some name a side: choose the one that fits.</source>
        <extracomment>bodymap/ui/patients/new_complaint.py</extracomment>
        <translation>Codes dieser Erkrankung. Manche nennen eine Seite: Wählen Sie den passenden.</translation>
    </message>
    <message>
        <source>ICD-10-CM code (optional)</source>
        <extracomment>bodymap/ui/patients/new_complaint.py</extracomment>
        <translation>ICD-10-CM-Code (optional)</translation>
    </message>
    <message>
        <source>New complaint</source>
        <extracomment>bodymap/ui/patients/new_complaint.py</extracomment>
        <translation>Neue Beschwerde</translation>
    </message>
    <message>
        <source>No code</source>
        <extracomment>bodymap/ui/patients/new_complaint.py</extracomment>
        <translation>Kein Code</translation>
    </message>
    <message>
        <source>Say what the complaint is.</source>
        <extracomment>bodymap/ui/patients/new_complaint.py</extracomment>
        <translation>Sagen Sie, was die Beschwerde ist.</translation>
    </message>
    <message>
        <source>Since (optional)</source>
        <extracomment>bodymap/ui/patients/new_complaint.py</extracomment>
        <translation>Seit (optional)</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Passphrase</source>
        <extracomment>bodymap/ui/gate/new_passphrase.py</extracomment>
        <translation>Passphrase</translation>
    </message>
    <message numerus="yes">
        <source>The passphrase needs at least {0} letters.</source>
        <extracomment>bodymap/ui/gate/new_passphrase.py</extracomment>
        <translation>
            <numerusform>Die Passphrase braucht mindestens {0} Zeichen.</numerusform>
            <numerusform>Die Passphrase braucht mindestens {0} Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <extracomment>bodymap/ui/gate/new_passphrase.py</extracomment>
        <translation>Dieselbe Passphrase noch einmal</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <extracomment>bodymap/ui/gate/new_passphrase.py</extracomment>
        <translation>Die beiden Passphrasen sind nicht gleich.</translation>
    </message>
    <message>
        <source>This passphrase is too easy to guess: add a word or two.</source>
        <extracomment>bodymap/ui/gate/new_passphrase.py</extracomment>
        <translation>Diese Passphrase ist zu leicht zu erraten: Fügen Sie ein oder zwei Wörter hinzu.</translation>
    </message>
</context>
<context>
    <name>NewPatient</name>
    <message>
        <source>Add patient</source>
        <extracomment>bodymap/ui/patients/new_patient.py</extracomment>
        <translation>Patienten hinzufügen</translation>
    </message>
    <message>
        <source>New patient</source>
        <extracomment>bodymap/ui/patients/new_patient.py</extracomment>
        <translation>Neuer Patient</translation>
    </message>
    <message>
        <source>Open that patient</source>
        <extracomment>bodymap/ui/patients/new_patient.py</extracomment>
        <translation>Diesen Patienten öffnen</translation>
    </message>
    <message>
        <source>{0}, born the same day, is in the record already.</source>
        <extracomment>bodymap/ui/patients/new_patient.py</extracomment>
        <translation>{0}, am selben Tag geboren, ist schon in der Akte.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <extracomment>bodymap/ui/widgets/notice_bar.py</extracomment>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>NumberLine</name>
    <message>
        <source>Record</source>
        <extracomment>bodymap/ui/session/scores/number_line.py</extracomment>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>Record {0}</source>
        <extracomment>bodymap/ui/session/scores/number_line.py</extracomment>
        <translation>{0} eintragen</translation>
    </message>
</context>
<context>
    <name>OfferedTicks</name>
    <message>
        <source>offer of {what}</source>
        <extracomment>bodymap/ui/settings/offered_ticks.py</extracomment>
        <translation>Angebot von {what}</translation>
    </message>
</context>
<context>
    <name>OpenSessionCard</name>
    <message>
        <source>1 needle is not counted since the emergency</source>
        <extracomment>bodymap/ui/frame/open_session_card.py</extracomment>
        <translation>1 Nadel ist seit dem Notfall nicht gezählt</translation>
    </message>
    <message>
        <source>1 site</source>
        <extracomment>bodymap/ui/frame/open_session_card.py</extracomment>
        <translation>1 Stelle</translation>
    </message>
    <message>
        <source>Continue session</source>
        <extracomment>bodymap/ui/frame/open_session_card.py</extracomment>
        <translation>Sitzung fortsetzen</translation>
    </message>
    <message>
        <source>Continue session of {0}</source>
        <extracomment>bodymap/ui/frame/open_session_card.py</extracomment>
        <translation>Sitzung von {0} fortsetzen</translation>
    </message>
    <message>
        <source>Look at it</source>
        <extracomment>bodymap/ui/frame/open_session_card.py</extracomment>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Look at the session of {0}</source>
        <extracomment>bodymap/ui/frame/open_session_card.py</extracomment>
        <translation>Sitzung von {0} ansehen</translation>
    </message>
    <message>
        <source>since {0}, {1}</source>
        <extracomment>bodymap/ui/frame/open_session_card.py</extracomment>
        <translation>seit {0}, {1}</translation>
    </message>
    <message numerus="yes">
        <source>{0} sites</source>
        <extracomment>bodymap/ui/frame/open_session_card.py</extracomment>
        <translation>
            <numerusform>{0} Stelle</numerusform>
            <numerusform>{0} Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} needles are not counted since the emergency</source>
        <extracomment>bodymap/ui/frame/open_session_card.py</extracomment>
        <translation>
            <numerusform>{count} Nadel ist seit dem Notfall nicht gezählt</numerusform>
            <numerusform>{count} Nadeln sind seit dem Notfall nicht gezählt</numerusform>
        </translation>
    </message>
    <message>
        <source>{needles}, the first for {minutes} min</source>
        <extracomment>bodymap/ui/frame/open_session_card.py</extracomment>
        <translation>{needles}, die erste seit {minutes} min</translation>
    </message>
</context>
<context>
    <name>OrientationCard</name>
    <message>
        <source>Head</source>
        <extracomment>bodymap/ui/session/orientation_card.py</extracomment>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>How the patient lies</source>
        <extracomment>bodymap/ui/session/orientation_card.py</extracomment>
        <translation>Wie der Patient liegt</translation>
    </message>
    <message>
        <source>Position</source>
        <extracomment>bodymap/ui/session/orientation_card.py</extracomment>
        <translation>Lage</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Add a complaint to see its story here.</source>
        <extracomment>bodymap/ui/overview/overview_page.py</extracomment>
        <translation>Fügen Sie eine Beschwerde hinzu, um ihre Geschichte hier zu sehen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>bodymap/ui/overview/overview_page.py</extracomment>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>OwnPassphrase</name>
    <message>
        <source>Change</source>
        <extracomment>bodymap/ui/manage/own_passphrase.py</extracomment>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change my passphrase</source>
        <extracomment>bodymap/ui/manage/own_passphrase.py</extracomment>
        <translation>Meine Passphrase ändern</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <extracomment>bodymap/ui/manage/own_passphrase.py</extracomment>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>Passphrase of now</source>
        <extracomment>bodymap/ui/manage/own_passphrase.py</extracomment>
        <translation>Jetzige Passphrase</translation>
    </message>
    <message>
        <source>Write the passphrase that you log in with.</source>
        <extracomment>bodymap/ui/manage/own_passphrase.py</extracomment>
        <translation>Geben Sie die Passphrase ein, mit der Sie sich anmelden.</translation>
    </message>
</context>
<context>
    <name>OwnThresholdForm</name>
    <message>
        <source>A change has at most 100 percent of the first score.</source>
        <extracomment>bodymap/ui/settings/own_threshold.py</extracomment>
        <translation>Eine Änderung hat höchstens 100 Prozent des ersten Werts.</translation>
    </message>
    <message>
        <source>Add a threshold</source>
        <extracomment>bodymap/ui/settings/own_threshold.py</extracomment>
        <translation>Schwelle hinzufügen</translation>
    </message>
    <message>
        <source>Add it</source>
        <extracomment>bodymap/ui/settings/own_threshold.py</extracomment>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Choose the measure above.</source>
        <extracomment>bodymap/ui/settings/own_threshold.py</extracomment>
        <translation>Wählen Sie oben das Messinstrument.</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>bodymap/ui/settings/own_threshold.py</extracomment>
        <translation>Art</translation>
    </message>
    <message>
        <source>Leave it</source>
        <extracomment>bodymap/ui/settings/own_threshold.py</extracomment>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Measure</source>
        <extracomment>bodymap/ui/settings/own_threshold.py</extracomment>
        <translation>Messinstrument</translation>
    </message>
    <message>
        <source>Of whom it was published</source>
        <extracomment>bodymap/ui/settings/own_threshold.py</extracomment>
        <translation>Für wen sie veröffentlicht wurde</translation>
    </message>
    <message>
        <source>Percent of the first score</source>
        <extracomment>bodymap/ui/settings/own_threshold.py</extracomment>
        <translation>Prozent des ersten Werts</translation>
    </message>
    <message>
        <source>Points of the scale</source>
        <extracomment>bodymap/ui/settings/own_threshold.py</extracomment>
        <translation>Punkte der Skala</translation>
    </message>
    <message>
        <source>Smith 2019, Eur Spine J 28:1234</source>
        <extracomment>bodymap/ui/settings/own_threshold.py</extracomment>
        <translation>Smith 2019, Eur Spine J 28:1234</translation>
    </message>
    <message>
        <source>Source</source>
        <extracomment>bodymap/ui/settings/own_threshold.py</extracomment>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Write a number above zero, for example 2.5.</source>
        <extracomment>bodymap/ui/settings/own_threshold.py</extracomment>
        <translation>Geben Sie eine Zahl über null an, zum Beispiel 2,5.</translation>
    </message>
    <message>
        <source>Write of whom it was published.</source>
        <extracomment>bodymap/ui/settings/own_threshold.py</extracomment>
        <translation>Geben Sie an, für wen sie veröffentlicht wurde.</translation>
    </message>
    <message>
        <source>Write the points, or the percent of the first score.</source>
        <extracomment>bodymap/ui/settings/own_threshold.py</extracomment>
        <translation>Geben Sie die Punkte oder den Prozentwert des ersten Werts an.</translation>
    </message>
    <message>
        <source>Write the source: a figure without one is not kept.</source>
        <extracomment>bodymap/ui/settings/own_threshold.py</extracomment>
        <translation>Geben Sie die Quelle an: Eine Zahl ohne Quelle wird nicht übernommen.</translation>
    </message>
    <message>
        <source>chronic neck pain</source>
        <extracomment>bodymap/ui/settings/own_threshold.py</extracomment>
        <translation>chronische Nackenschmerzen</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <extracomment>bodymap/ui/settings/own_threshold.py</extracomment>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{points} points</source>
        <extracomment>bodymap/ui/settings/own_threshold.py</extracomment>
        <translation>{points} Punkte</translation>
    </message>
    <message>
        <source>{points} points or {percent} %</source>
        <extracomment>bodymap/ui/settings/own_threshold.py</extracomment>
        <translation>{points} Punkte oder {percent} %</translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Page {page} of {pages}</source>
        <extracomment>bodymap/ui/report/page_preview.py</extracomment>
        <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>Pages as they will be printed</source>
        <extracomment>bodymap/ui/report/page_preview.py</extracomment>
        <translation>Seiten, wie sie gedruckt werden</translation>
    </message>
</context>
<context>
    <name>PainComplaint</name>
    <message>
        <source>Pain {phase}: complaint, {complaint}</source>
        <extracomment>bodymap/ui/session/pain_complaint.py</extracomment>
        <translation>Schmerz {phase}: Beschwerde, {complaint}</translation>
    </message>
</context>
<context>
    <name>PainFollowUps</name>
    <message>
        <source>Pain a day or two after {0}</source>
        <extracomment>bodymap/ui/frame/pain_follow_ups.py</extracomment>
        <translation>Schmerz ein bis zwei Tage nach {0}</translation>
    </message>
    <message numerus="yes">
        <source>and {0} more, in the list below</source>
        <extracomment>bodymap/ui/frame/pain_follow_ups.py</extracomment>
        <translation>
            <numerusform>und {0} weitere, in der Liste unten</numerusform>
            <numerusform>und {0} weitere, in der Liste unten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PainMissing</name>
    <message>
        <source>Ask again</source>
        <extracomment>bodymap/ui/session/pain_missing.py</extracomment>
        <translation>Erneut fragen</translation>
    </message>
    <message>
        <source>Pain {phase}: not given</source>
        <extracomment>bodymap/ui/session/pain_missing.py</extracomment>
        <translation>Schmerz {phase}: nicht angegeben</translation>
    </message>
    <message>
        <source>Pain {phase}: not given, skipped. Ask again</source>
        <extracomment>bodymap/ui/session/pain_missing.py</extracomment>
        <translation>Schmerz {phase}: nicht angegeben, ausgelassen. Erneut fragen</translation>
    </message>
    <message>
        <source>Skip</source>
        <extracomment>bodymap/ui/session/pain_missing.py</extracomment>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Skip pain {phase}: not given so far</source>
        <extracomment>bodymap/ui/session/pain_missing.py</extracomment>
        <translation>Schmerz {phase} auslassen: bisher nicht angegeben</translation>
    </message>
    <message>
        <source>skipped</source>
        <extracomment>bodymap/ui/session/pain_missing.py</extracomment>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>{dash} not given</source>
        <extracomment>bodymap/ui/session/pain_missing.py</extracomment>
        <translation>{dash} fehlt</translation>
    </message>
</context>
<context>
    <name>PainOnPage</name>
    <message>
        <source>pain {phase}</source>
        <extracomment>bodymap/ui/session/pain_on_page.py</extracomment>
        <translation>Schmerz {phase}</translation>
    </message>
    <message>
        <source>pain {phase} skipped</source>
        <extracomment>bodymap/ui/session/pain_on_page.py</extracomment>
        <translation>Schmerz {phase} ausgelassen</translation>
    </message>
</context>
<context>
    <name>PainRow</name>
    <message>
        <source>Pain {phase}</source>
        <extracomment>bodymap/ui/session/pain_row.py</extracomment>
        <translation>Schmerz {phase}</translation>
    </message>
</context>
<context>
    <name>PainScale</name>
    <message>
        <source>{words}: {score} of 10</source>
        <extracomment>bodymap/ui/session/pain_scale.py</extracomment>
        <translation>{words}: {score} von 10</translation>
    </message>
</context>
<context>
    <name>PainTimes</name>
    <message>
        <source>A score given now is shown with today&apos;s date.</source>
        <extracomment>bodymap/ui/frame/pain_times.py</extracomment>
        <translation>Ein jetzt angegebener Wert wird mit dem heutigen Datum gezeigt.</translation>
    </message>
    <message>
        <source>Pain 24 to 48 hours later</source>
        <extracomment>bodymap/ui/frame/pain_times.py</extracomment>
        <translation>Schmerz 24 bis 48 Stunden später</translation>
    </message>
    <message>
        <source>Pain 24 to 48 hours later, {0}</source>
        <extracomment>bodymap/ui/frame/pain_times.py</extracomment>
        <translation>Schmerz 24 bis 48 Stunden später, {0}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>A patient, a muscle, or what you want to do</source>
        <extracomment>bodymap/ui/palette/palette.py</extracomment>
        <translation>Patient, Muskel oder was Sie tun möchten</translation>
    </message>
    <message>
        <source>Begin with   {signs}</source>
        <extracomment>bodymap/ui/palette/palette.py</extracomment>
        <translation>Beginnen Sie mit   {signs}</translation>
    </message>
    <message>
        <source>Find anything</source>
        <extracomment>bodymap/ui/palette/palette.py</extracomment>
        <translation>Alles finden</translation>
    </message>
    <message>
        <source>Found</source>
        <extracomment>bodymap/ui/palette/palette.py</extracomment>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Help</source>
        <extracomment>bodymap/ui/palette/entry.py</extracomment>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Muscles</source>
        <extracomment>bodymap/ui/palette/entry.py</extracomment>
        <translation>Muskeln</translation>
    </message>
    <message>
        <source>Nothing is called “{0}”.</source>
        <extracomment>bodymap/ui/palette/palette.py</extracomment>
        <translation>Nichts heißt „{0}“.</translation>
    </message>
    <message>
        <source>Patients</source>
        <extracomment>bodymap/ui/palette/entry.py</extracomment>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>bodymap/ui/palette/entry.py</extracomment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>To do</source>
        <extracomment>bodymap/ui/palette/entry.py</extracomment>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>PartHeading</name>
    <message>
        <source>Open: {part}</source>
        <extracomment>bodymap/ui/session/start/part_heading.py</extracomment>
        <translation>Öffnen: {part}</translation>
    </message>
    <message>
        <source>done</source>
        <extracomment>bodymap/ui/session/start/part_heading.py</extracomment>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>missing</source>
        <extracomment>bodymap/ui/session/start/part_heading.py</extracomment>
        <translation>fehlt</translation>
    </message>
</context>
<context>
    <name>PassphraseEntry</name>
    <message>
        <source>Passphrase</source>
        <extracomment>bodymap/ui/gate/passphrase_entry.py</extracomment>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Type the passphrase.</source>
        <extracomment>bodymap/ui/gate/passphrase_entry.py</extracomment>
        <translation>Geben Sie die Passphrase ein.</translation>
    </message>
</context>
<context>
    <name>PastImports</name>
    <message>
        <source>All that came in counts no more. The file can be imported again.</source>
        <extracomment>bodymap/ui/manage/past_imports.py</extracomment>
        <translation>Alles Eingelesene gilt nicht mehr. Die Datei lässt sich wieder einlesen.</translation>
    </message>
    <message>
        <source>Charted on since, so it stays.</source>
        <extracomment>bodymap/ui/manage/past_imports.py</extracomment>
        <translation>Seither weiter dokumentiert, also bleibt es.</translation>
    </message>
    <message>
        <source>Take back the import of {when}: {what}</source>
        <extracomment>bodymap/ui/manage/past_imports.py</extracomment>
        <translation>Das Einlesen vom {when} zurücknehmen: {what}</translation>
    </message>
    <message>
        <source>Take it back</source>
        <extracomment>bodymap/ui/manage/past_imports.py</extracomment>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take it back now</source>
        <extracomment>bodymap/ui/manage/past_imports.py</extracomment>
        <translation>Jetzt zurücknehmen</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <extracomment>bodymap/ui/manage/past_imports.py</extracomment>
        <translation>Zurückgenommen.</translation>
    </message>
    <message>
        <source>{what}, from FHIR</source>
        <extracomment>bodymap/ui/manage/past_imports.py</extracomment>
        <translation>{what}, aus FHIR</translation>
    </message>
    <message>
        <source>{what}, from a spreadsheet</source>
        <extracomment>bodymap/ui/manage/past_imports.py</extracomment>
        <translation>{what}, aus einer Tabelle</translation>
    </message>
</context>
<context>
    <name>PatientFields</name>
    <message>
        <source>A patient needs a name.</source>
        <extracomment>bodymap/ui/patients/patient_fields.py</extracomment>
        <translation>Ein Patient braucht einen Namen.</translation>
    </message>
    <message>
        <source>Alert</source>
        <extracomment>bodymap/ui/patients/patient_fields.py</extracomment>
        <translation>Warnhinweis</translation>
    </message>
    <message>
        <source>Birth date</source>
        <extracomment>bodymap/ui/patients/patient_fields.py</extracomment>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>Family name</source>
        <extracomment>bodymap/ui/patients/patient_fields.py</extracomment>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Female</source>
        <extracomment>bodymap/ui/patients/patient_fields.py</extracomment>
        <translation>Weiblich</translation>
    </message>
    <message>
        <source>Given name</source>
        <extracomment>bodymap/ui/patients/patient_fields.py</extracomment>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Height (cm)</source>
        <extracomment>bodymap/ui/patients/patient_fields.py</extracomment>
        <translation>Größe (cm)</translation>
    </message>
    <message>
        <source>Male</source>
        <extracomment>bodymap/ui/patients/patient_fields.py</extracomment>
        <translation>Männlich</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>bodymap/ui/patients/patient_fields.py</extracomment>
        <translation>Divers</translation>
    </message>
    <message>
        <source>Record number</source>
        <extracomment>bodymap/ui/patients/patient_fields.py</extracomment>
        <translation>Aktennummer</translation>
    </message>
    <message>
        <source>Sex</source>
        <extracomment>bodymap/ui/patients/patient_fields.py</extracomment>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Weight (kg)</source>
        <extracomment>bodymap/ui/patients/patient_fields.py</extracomment>
        <translation>Gewicht (kg)</translation>
    </message>
    <message>
        <source>What whoever charts must see first</source>
        <extracomment>bodymap/ui/patients/patient_fields.py</extracomment>
        <translation>Was Behandelnde zuerst sehen müssen</translation>
    </message>
</context>
<context>
    <name>PatientFinder</name>
    <message>
        <source>Find a patient</source>
        <extracomment>bodymap/ui/frame/patient_finder.py</extracomment>
        <translation>Patienten suchen</translation>
    </message>
    <message>
        <source>Find a patient   (everything: Ctrl+K)</source>
        <extracomment>bodymap/ui/frame/patient_finder.py</extracomment>
        <translation>Patienten suchen   (alles: Strg+K)</translation>
    </message>
    <message>
        <source>Nobody matches “{0}”.</source>
        <extracomment>bodymap/ui/frame/patient_finder.py</extracomment>
        <translation>Niemand passt zu „{0}“.</translation>
    </message>
    <message>
        <source>Patients found</source>
        <extracomment>bodymap/ui/frame/patient_finder.py</extracomment>
        <translation>Gefundene Patienten</translation>
    </message>
</context>
<context>
    <name>PatientHeader</name>
    <message>
        <source>Complaint</source>
        <extracomment>bodymap/ui/frame/patient_header.py</extracomment>
        <translation>Beschwerde</translation>
    </message>
    <message>
        <source>Continue session</source>
        <extracomment>bodymap/ui/frame/patient_header.py</extracomment>
        <translation>Sitzung fortsetzen</translation>
    </message>
    <message>
        <source>Edit patient</source>
        <extracomment>bodymap/ui/frame/patient_header.py</extracomment>
        <translation>Patienten bearbeiten</translation>
    </message>
    <message>
        <source>New complaint</source>
        <extracomment>bodymap/ui/frame/patient_header.py</extracomment>
        <translation>Neue Beschwerde</translation>
    </message>
    <message>
        <source>Start session</source>
        <extracomment>bodymap/ui/frame/patient_header.py</extracomment>
        <translation>Sitzung beginnen</translation>
    </message>
</context>
<context>
    <name>PatientList</name>
    <message>
        <source>1 follow-up</source>
        <extracomment>bodymap/ui/patients/patient_list.py</extracomment>
        <translation>1 Nachkontrolle</translation>
    </message>
    <message>
        <source>Add the first patient</source>
        <extracomment>bodymap/ui/patients/patient_list.py</extracomment>
        <translation>Ersten Patienten hinzufügen</translation>
    </message>
    <message>
        <source>Find a patient</source>
        <extracomment>bodymap/ui/patients/patient_list.py</extracomment>
        <translation>Patienten suchen</translation>
    </message>
    <message>
        <source>Import…</source>
        <extracomment>bodymap/ui/patients/patient_list.py</extracomment>
        <translation>Einlesen …</translation>
    </message>
    <message>
        <source>Most recent first</source>
        <extracomment>bodymap/ui/patients/patient_list.py</extracomment>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Name, record number or birth date</source>
        <extracomment>bodymap/ui/patients/patient_list.py</extracomment>
        <translation>Name, Aktennummer oder Geburtsdatum</translation>
    </message>
    <message>
        <source>New patient</source>
        <extracomment>bodymap/ui/patients/patient_list.py</extracomment>
        <translation>Neuer Patient</translation>
    </message>
    <message>
        <source>No patients yet.</source>
        <extracomment>bodymap/ui/patients/patient_list.py</extracomment>
        <translation>Noch keine Patienten.</translation>
    </message>
    <message>
        <source>Nobody matches “{0}”.</source>
        <extracomment>bodymap/ui/patients/patient_list.py</extracomment>
        <translation>Niemand passt zu „{0}“.</translation>
    </message>
    <message>
        <source>Patients</source>
        <extracomment>bodymap/ui/patients/patient_list.py</extracomment>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>Show all</source>
        <extracomment>bodymap/ui/patients/patient_list.py</extracomment>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>To be followed up, the most pressing first</source>
        <extracomment>bodymap/ui/patients/patient_list.py</extracomment>
        <translation>Zur Nachkontrolle, die dringendsten zuerst</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>bodymap/ui/patients/patient_list.py</extracomment>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>the first {0}</source>
        <extracomment>bodymap/ui/patients/patient_list.py</extracomment>
        <translation>die ersten {0}</translation>
    </message>
    <message numerus="yes">
        <source>{0} follow-ups</source>
        <extracomment>bodymap/ui/patients/patient_list.py</extracomment>
        <translation>
            <numerusform>{0} Nachkontrolle</numerusform>
            <numerusform>{0} Nachkontrollen</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} found</source>
        <extracomment>bodymap/ui/patients/patient_list.py</extracomment>
        <translation>{0} gefunden</translation>
    </message>
    <message>
        <source>{0}: show these patients</source>
        <extracomment>bodymap/ui/patients/patient_list.py</extracomment>
        <translation>{0}: diese Patienten zeigen</translation>
    </message>
</context>
<context>
    <name>PatientModel</name>
    <message>
        <source>Age</source>
        <extracomment>bodymap/ui/patients/patient_model.py</extracomment>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Born</source>
        <extracomment>bodymap/ui/patients/patient_model.py</extracomment>
        <translation>Geboren</translation>
    </message>
    <message>
        <source>Complaint</source>
        <extracomment>bodymap/ui/patients/patient_model.py</extracomment>
        <translation>Beschwerde</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <extracomment>bodymap/ui/patients/patient_model.py</extracomment>
        <translation>Nachkontrolle</translation>
    </message>
    <message>
        <source>Last visit</source>
        <extracomment>bodymap/ui/patients/patient_model.py</extracomment>
        <translation>Letzte Behandlung</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>bodymap/ui/patients/patient_model.py</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Record</source>
        <extracomment>bodymap/ui/patients/patient_model.py</extracomment>
        <translation>Aktennr.</translation>
    </message>
    <message>
        <source>Visits</source>
        <extracomment>bodymap/ui/patients/patient_model.py</extracomment>
        <translation>Behandlungen</translation>
    </message>
    <message>
        <source>on the server</source>
        <extracomment>bodymap/ui/patients/patient_model.py</extracomment>
        <translation>auf dem Server</translation>
    </message>
    <message>
        <source>session open</source>
        <extracomment>bodymap/ui/patients/patient_model.py</extracomment>
        <translation>Sitzung offen</translation>
    </message>
</context>
<context>
    <name>PatientPage</name>
    <message>
        <source>A session of this patient is open.</source>
        <extracomment>bodymap/ui/frame/patient_page.py</extracomment>
        <translation>Eine Sitzung dieses Patienten ist offen.</translation>
    </message>
    <message>
        <source>Add the complaint that is to be treated.</source>
        <extracomment>bodymap/ui/frame/patient_page.py</extracomment>
        <translation>Fügen Sie die Beschwerde hinzu, die behandelt werden soll.</translation>
    </message>
    <message>
        <source>Continue session</source>
        <extracomment>bodymap/ui/frame/patient_page.py</extracomment>
        <translation>Sitzung fortsetzen</translation>
    </message>
    <message>
        <source>New complaint</source>
        <extracomment>bodymap/ui/frame/patient_page.py</extracomment>
        <translation>Neue Beschwerde</translation>
    </message>
    <message>
        <source>No session is open.</source>
        <extracomment>bodymap/ui/frame/patient_page.py</extracomment>
        <translation>Keine Sitzung ist offen.</translation>
    </message>
    <message>
        <source>Parts of the patient&apos;s record</source>
        <extracomment>bodymap/ui/frame/patient_page.py</extracomment>
        <translation>Teile der Patientenakte</translation>
    </message>
    <message>
        <source>See the trend</source>
        <extracomment>bodymap/ui/frame/patient_page.py</extracomment>
        <translation>Zum Verlauf</translation>
    </message>
    <message>
        <source>Start session</source>
        <extracomment>bodymap/ui/frame/patient_page.py</extracomment>
        <translation>Sitzung beginnen</translation>
    </message>
    <message>
        <source>The session is ended and saved.</source>
        <extracomment>bodymap/ui/frame/patient_page.py</extracomment>
        <translation>Die Sitzung ist beendet und gespeichert.</translation>
    </message>
    <message>
        <source>There is nothing to be seen here now.</source>
        <extracomment>bodymap/ui/frame/patient_page.py</extracomment>
        <translation>Hier ist jetzt nichts zu sehen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>bodymap/ui/frame/patient_page.py</extracomment>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>PatientsPage</name>
    <message>
        <source>Imported: {0}.</source>
        <extracomment>bodymap/ui/patients/patients_page.py</extracomment>
        <translation>Eingelesen: {0}.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <extracomment>bodymap/ui/patients/patients_page.py</extracomment>
        <translation>Zurücknehmen</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Credential</source>
        <extracomment>bodymap/ui/manage/people_model.py</extracomment>
        <translation>Berufsbezeichnung</translation>
    </message>
    <message>
        <source>Log-in</source>
        <extracomment>bodymap/ui/manage/people_model.py</extracomment>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>bodymap/ui/manage/people_model.py</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <extracomment>bodymap/ui/manage/people_model.py</extracomment>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>has no log-in yet</source>
        <extracomment>bodymap/ui/manage/people_model.py</extracomment>
        <translation>hat noch keine Anmeldung</translation>
    </message>
    <message>
        <source>has no passphrase yet</source>
        <extracomment>bodymap/ui/manage/people_model.py</extracomment>
        <translation>hat noch keine Passphrase</translation>
    </message>
    <message>
        <source>left on {day}</source>
        <extracomment>bodymap/ui/manage/people_model.py</extracomment>
        <translation>ausgeschieden am {day}</translation>
    </message>
</context>
<context>
    <name>PeoplePart</name>
    <message>
        <source>Add a person</source>
        <extracomment>bodymap/ui/manage/people_part.py</extracomment>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Also those who left</source>
        <extracomment>bodymap/ui/manage/people_part.py</extracomment>
        <translation>Auch Ausgeschiedene</translation>
    </message>
    <message>
        <source>An administrator can add, change and remove people.</source>
        <extracomment>bodymap/ui/manage/people_part.py</extracomment>
        <translation>Ein Administrator kann Personen hinzufügen, ändern und entfernen.</translation>
    </message>
    <message>
        <source>Change my passphrase</source>
        <extracomment>bodymap/ui/manage/people_part.py</extracomment>
        <translation>Meine Passphrase ändern</translation>
    </message>
    <message>
        <source>Nobody logs in to the demo: its people are made up.</source>
        <extracomment>bodymap/ui/manage/people_part.py</extracomment>
        <translation>Bei der Demo meldet sich niemand an: Ihre Personen sind erfunden.</translation>
    </message>
    <message>
        <source>People</source>
        <extracomment>bodymap/ui/manage/people_part.py</extracomment>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Press a name to change it, to set a passphrase or to remove somebody.</source>
        <extracomment>bodymap/ui/manage/people_part.py</extracomment>
        <translation>Drücken Sie auf einen Namen, um ihn zu ändern, eine Passphrase zu setzen oder jemanden zu entfernen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>bodymap/ui/manage/people_part.py</extracomment>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Your passphrase was changed.</source>
        <extracomment>bodymap/ui/manage/people_part.py</extracomment>
        <translation>Ihre Passphrase wurde geändert.</translation>
    </message>
    <message>
        <source>{name} can log in as {log_in} now.</source>
        <extracomment>bodymap/ui/manage/people_part.py</extracomment>
        <translation>{name} kann sich jetzt als {log_in} anmelden.</translation>
    </message>
    <message>
        <source>{name} left. Somebody who comes back is added anew.</source>
        <extracomment>bodymap/ui/manage/people_part.py</extracomment>
        <translation>{name} ist ausgeschieden. Wer zurückkommt, wird neu hinzugefügt.</translation>
    </message>
</context>
<context>
    <name>PeriodChooser</name>
    <message>
        <source>From</source>
        <extracomment>bodymap/ui/clinic/period_chooser.py</extracomment>
        <translation>Von</translation>
    </message>
    <message>
        <source>Period</source>
        <extracomment>bodymap/ui/clinic/period_chooser.py</extracomment>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>bodymap/ui/clinic/period_chooser.py</extracomment>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>This day comes before the first one.</source>
        <extracomment>bodymap/ui/clinic/period_chooser.py</extracomment>
        <translation>Dieser Tag liegt vor dem ersten.</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>bodymap/ui/clinic/period_chooser.py</extracomment>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Write the first and the last day.</source>
        <extracomment>bodymap/ui/clinic/period_chooser.py</extracomment>
        <translation>Geben Sie den ersten und den letzten Tag an.</translation>
    </message>
</context>
<context>
    <name>PeriodHead</name>
    <message>
        <source>Chosen below</source>
        <extracomment>bodymap/ui/body_map/period_head.py</extracomment>
        <translation>Unten gewählt</translation>
    </message>
    <message>
        <source>Period {letter}</source>
        <extracomment>bodymap/ui/body_map/period_head.py</extracomment>
        <translation>Zeitraum {letter}</translation>
    </message>
</context>
<context>
    <name>PersonFields</name>
    <message>
        <source>2 to {most} small letters, digits, dots, dashes or underscores: anna.weber.</source>
        <extracomment>bodymap/ui/manage/person_fields.py</extracomment>
        <translation>2 bis {most} Zeichen: Kleinbuchstaben, Ziffern, Punkte, Binde- oder Unterstriche, etwa anna.weber.</translation>
    </message>
    <message>
        <source>Credential</source>
        <extracomment>bodymap/ui/gate/person_fields.py</extracomment>
        <translation>Berufsbezeichnung</translation>
    </message>
    <message>
        <source>Log-in</source>
        <extracomment>bodymap/ui/gate/person_fields.py</extracomment>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>bodymap/ui/manage/person_fields.py</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>PT, DPT</source>
        <extracomment>bodymap/ui/manage/person_fields.py</extracomment>
        <translation>PT, B.Sc.</translation>
    </message>
    <message>
        <source>PT, DPT, MD</source>
        <extracomment>bodymap/ui/gate/person_fields.py</extracomment>
        <translation>PT, B.Sc.</translation>
    </message>
    <message>
        <source>Role</source>
        <extracomment>bodymap/ui/manage/person_fields.py</extracomment>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Use 2 to 32 of the letters a to z, figures, and . _ -</source>
        <extracomment>bodymap/ui/gate/person_fields.py</extracomment>
        <translation>2 bis 32 Zeichen: Buchstaben a bis z, Ziffern und . _ -</translation>
    </message>
    <message>
        <source>Write a log-in: the short name for the door.</source>
        <extracomment>bodymap/ui/gate/person_fields.py</extracomment>
        <translation>Geben Sie einen Anmeldenamen an: den kurzen Namen zum Anmelden.</translation>
    </message>
    <message>
        <source>Write the name as it is to stand under a visit.</source>
        <extracomment>bodymap/ui/manage/person_fields.py</extracomment>
        <translation>Geben Sie den Namen so an, wie er unter einer Behandlung stehen soll.</translation>
    </message>
    <message>
        <source>Write your name: it stands under what you sign.</source>
        <extracomment>bodymap/ui/gate/person_fields.py</extracomment>
        <translation>Geben Sie Ihren Namen an: Er steht unter dem, was Sie unterzeichnen.</translation>
    </message>
    <message>
        <source>Your name</source>
        <extracomment>bodymap/ui/gate/person_fields.py</extracomment>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>anna.weber</source>
        <extracomment>bodymap/ui/manage/person_fields.py</extracomment>
        <translation>anna.weber</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Choose nothing (Esc)</source>
        <extracomment>bodymap/ui/session/site_editor/picker.py</extracomment>
        <translation>Nichts wählen (Esc)</translation>
    </message>
    <message>
        <source>Nothing is called “{text}”.</source>
        <extracomment>bodymap/ui/session/site_editor/picker.py</extracomment>
        <translation>Nichts heißt „{text}“.</translation>
    </message>
</context>
<context>
    <name>PictureDesk</name>
    <message>
        <source>Drawn in lines; it can be enlarged without end.</source>
        <extracomment>bodymap/ui/pictures/picture_desk.py</extracomment>
        <translation>In Linien gezeichnet; lässt sich endlos vergrößern.</translation>
    </message>
    <message>
        <source>One sheet of paper, as it is printed.</source>
        <extracomment>bodymap/ui/pictures/picture_desk.py</extracomment>
        <translation>Ein Blatt Papier, wie es gedruckt wird.</translation>
    </message>
    <message>
        <source>PDF page (*.pdf)</source>
        <extracomment>bodymap/ui/pictures/picture_desk.py</extracomment>
        <translation>PDF-Seite (*.pdf)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <extracomment>bodymap/ui/pictures/picture_desk.py</extracomment>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <extracomment>bodymap/ui/pictures/picture_desk.py</extracomment>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <extracomment>bodymap/ui/pictures/picture_desk.py</extracomment>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>The picture was copied, without the patient&apos;s name.</source>
        <extracomment>bodymap/ui/pictures/picture_desk.py</extracomment>
        <translation>Das Bild wurde kopiert, ohne den Namen des Patienten.</translation>
    </message>
    <message>
        <source>The picture was copied.</source>
        <extracomment>bodymap/ui/pictures/picture_desk.py</extracomment>
        <translation>Das Bild wurde kopiert.</translation>
    </message>
    <message>
        <source>The picture was sent to the printer.</source>
        <extracomment>bodymap/ui/pictures/picture_desk.py</extracomment>
        <translation>Das Bild wurde an den Drucker gesendet.</translation>
    </message>
    <message>
        <source>{wide} x {high} pixels</source>
        <extracomment>bodymap/ui/pictures/picture_desk.py</extracomment>
        <translation>{wide} x {high} Pixel</translation>
    </message>
</context>
<context>
    <name>PictureOnPage</name>
    <message>
        <source>Picture: save, copy, print (Ctrl+P)</source>
        <extracomment>bodymap/ui/session/chart_picture.py</extracomment>
        <translation>Bild: speichern, kopieren, drucken (Strg+P)</translation>
    </message>
</context>
<context>
    <name>PicturePreview</name>
    <message>
        <source>Preview of the picture</source>
        <extracomment>bodymap/ui/pictures/picture_preview.py</extracomment>
        <translation>Vorschau des Bildes</translation>
    </message>
</context>
<context>
    <name>PictureSheet</name>
    <message>
        <source>Copy</source>
        <extracomment>bodymap/ui/pictures/picture_sheet.py</extracomment>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <extracomment>bodymap/ui/pictures/picture_sheet.py</extracomment>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Form</source>
        <extracomment>bodymap/ui/pictures/picture_sheet.py</extracomment>
        <translation>Form</translation>
    </message>
    <message>
        <source>From {least} to {most} pixels.</source>
        <extracomment>bodymap/ui/pictures/picture_sheet.py</extracomment>
        <translation>Von {least} bis {most} Pixel.</translation>
    </message>
    <message>
        <source>Lines and shapes that can be enlarged without end</source>
        <extracomment>bodymap/ui/pictures/picture_sheet.py</extracomment>
        <translation>Linien und Formen, endlos vergrößerbar</translation>
    </message>
    <message>
        <source>One sheet of paper, as it is printed</source>
        <extracomment>bodymap/ui/pictures/picture_sheet.py</extracomment>
        <translation>Ein Blatt Papier, wie es gedruckt wird</translation>
    </message>
    <message>
        <source>Picture of the body</source>
        <extracomment>bodymap/ui/pictures/picture_sheet.py</extracomment>
        <translation>Bild des Körpers</translation>
    </message>
    <message>
        <source>Pixels, for letters and slides</source>
        <extracomment>bodymap/ui/pictures/picture_sheet.py</extracomment>
        <translation>Pixel, für Briefe und Folien</translation>
    </message>
    <message>
        <source>Print</source>
        <extracomment>bodymap/ui/pictures/picture_sheet.py</extracomment>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>bodymap/ui/pictures/picture_sheet.py</extracomment>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Views on the picture</source>
        <extracomment>bodymap/ui/pictures/picture_sheet.py</extracomment>
        <translation>Ansichten auf dem Bild</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <extracomment>bodymap/ui/pictures/picture_sheet.py</extracomment>
        <translation>Breite in Pixeln</translation>
    </message>
    <message>
        <source>With the patient&apos;s name</source>
        <extracomment>bodymap/ui/pictures/picture_sheet.py</extracomment>
        <translation>Mit Patientennamen</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>As on the screen</source>
        <extracomment>bodymap/ui/pictures/picture_source.py</extracomment>
        <translation>Wie auf dem Bildschirm</translation>
    </message>
    <message>
        <source>Feet</source>
        <extracomment>bodymap/ui/pictures/picture_source.py</extracomment>
        <translation>Füße</translation>
    </message>
    <message>
        <source>Hands</source>
        <extracomment>bodymap/ui/pictures/picture_source.py</extracomment>
        <translation>Hände</translation>
    </message>
    <message>
        <source>Head and neck</source>
        <extracomment>bodymap/ui/pictures/picture_source.py</extracomment>
        <translation>Kopf und Hals</translation>
    </message>
    <message>
        <source>L and R are the patient&apos;s left and right.</source>
        <extracomment>bodymap/ui/pictures/picture_layout.py</extracomment>
        <translation>L und R sind links und rechts des Patienten.</translation>
    </message>
    <message>
        <source>Needle site, with its number in the visit</source>
        <extracomment>bodymap/ui/pictures/site_marks.py</extracomment>
        <translation>Nadelstelle, mit ihrer Nummer in der Behandlung</translation>
    </message>
    <message>
        <source>The needle was taken out</source>
        <extracomment>bodymap/ui/pictures/site_marks.py</extracomment>
        <translation>Die Nadel wurde entfernt</translation>
    </message>
    <message>
        <source>Whole body</source>
        <extracomment>bodymap/ui/pictures/picture_source.py</extracomment>
        <translation>Ganzer Körper</translation>
    </message>
    <message>
        <source>{name} cannot be saved there: {reason}.</source>
        <extracomment>bodymap/ui/pictures/written.py</extracomment>
        <translation>{name} kann dort nicht gespeichert werden: {reason}.</translation>
    </message>
    <message>
        <source>{name} was replaced.</source>
        <extracomment>bodymap/ui/pictures/written.py</extracomment>
        <translation>{name} wurde ersetzt.</translation>
    </message>
    <message>
        <source>{name} was saved.</source>
        <extracomment>bodymap/ui/pictures/written.py</extracomment>
        <translation>{name} wurde gespeichert.</translation>
    </message>
</context>
<context>
    <name>PlaceFields</name>
    <message>
        <source>Certificate: {file}</source>
        <extracomment>bodymap/ui/server/place_fields.py</extracomment>
        <translation>Zertifikat: {file}</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <extracomment>bodymap/ui/server/place_fields.py</extracomment>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Certificate…</source>
        <extracomment>bodymap/ui/server/place_fields.py</extracomment>
        <translation>Zertifikat …</translation>
    </message>
    <message>
        <source>Choose the certificate that vouches for the server</source>
        <extracomment>bodymap/ui/server/place_fields.py</extracomment>
        <translation>Das Zertifikat wählen, das für den Server bürgt</translation>
    </message>
    <message>
        <source>Join line</source>
        <extracomment>bodymap/ui/server/place_fields.py</extracomment>
        <translation>Beitrittszeile</translation>
    </message>
    <message>
        <source>Password of this workstation</source>
        <extracomment>bodymap/ui/server/place_fields.py</extracomment>
        <translation>Passwort dieses Arbeitsplatzes</translation>
    </message>
    <message>
        <source>The certificate came with the line.</source>
        <extracomment>bodymap/ui/server/place_fields.py</extracomment>
        <translation>Das Zertifikat kam mit der Zeile.</translation>
    </message>
    <message>
        <source>Type or paste the join line.</source>
        <extracomment>bodymap/ui/server/place_fields.py</extracomment>
        <translation>Geben Sie die Beitrittszeile ein, oder fügen Sie sie ein.</translation>
    </message>
    <message>
        <source>Type the password that belongs to the line.</source>
        <extracomment>bodymap/ui/server/place_fields.py</extracomment>
        <translation>Geben Sie das Passwort ein, das zur Zeile gehört.</translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <source>Line</source>
        <extracomment>bodymap/ui/import_table/preview_model.py</extracomment>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>bodymap/ui/import_table/preview_model.py</extracomment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New. {0}</source>
        <extracomment>bodymap/ui/import_table/preview_model.py</extracomment>
        <translation>Neu. {0}</translation>
    </message>
    <message>
        <source>What happens</source>
        <extracomment>bodymap/ui/import_table/preview_model.py</extracomment>
        <translation>Was geschieht</translation>
    </message>
</context>
<context>
    <name>PreviewTable</name>
    <message>
        <source>All</source>
        <extracomment>bodymap/ui/import_table/preview_table.py</extracomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All {0}</source>
        <extracomment>bodymap/ui/import_table/preview_table.py</extracomment>
        <translation>Alle {0}</translation>
    </message>
    <message>
        <source>Already there</source>
        <extracomment>bodymap/ui/import_table/preview_table.py</extracomment>
        <translation>Schon da</translation>
    </message>
    <message>
        <source>Already there {0}</source>
        <extracomment>bodymap/ui/import_table/preview_table.py</extracomment>
        <translation>Schon da {0}</translation>
    </message>
    <message>
        <source>Cannot be imported</source>
        <extracomment>bodymap/ui/import_table/preview_table.py</extracomment>
        <translation>Nicht einlesbar</translation>
    </message>
    <message>
        <source>Cannot be imported {0}</source>
        <extracomment>bodymap/ui/import_table/preview_table.py</extracomment>
        <translation>Nicht einlesbar {0}</translation>
    </message>
    <message>
        <source>Choose a row to read its reasons in full. Nothing is written yet.</source>
        <extracomment>bodymap/ui/import_table/preview_table.py</extracomment>
        <translation>Wählen Sie eine Zeile, um ihre Gründe ganz zu lesen. Noch ist nichts geschrieben.</translation>
    </message>
    <message>
        <source>Choose the columns that are marked at the left first.</source>
        <extracomment>bodymap/ui/import_table/preview_table.py</extracomment>
        <translation>Wählen Sie zuerst die links markierten Spalten.</translation>
    </message>
    <message>
        <source>Line {0}: {1}</source>
        <extracomment>bodymap/ui/import_table/preview_table.py</extracomment>
        <translation>Zeile {0}: {1}</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>bodymap/ui/import_table/preview_table.py</extracomment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New {0}</source>
        <extracomment>bodymap/ui/import_table/preview_table.py</extracomment>
        <translation>Neu {0}</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <extracomment>bodymap/ui/import_table/preview_table.py</extracomment>
        <translation>Zeilen der Datei</translation>
    </message>
    <message>
        <source>Rows shown</source>
        <extracomment>bodymap/ui/import_table/preview_table.py</extracomment>
        <translation>Gezeigte Zeilen</translation>
    </message>
    <message>
        <source>The file has no rows below its headers.</source>
        <extracomment>bodymap/ui/import_table/preview_table.py</extracomment>
        <translation>Die Datei hat unter ihren Überschriften keine Zeilen.</translation>
    </message>
    <message>
        <source>The rows are looked at: {0} %</source>
        <extracomment>bodymap/ui/import_table/preview_table.py</extracomment>
        <translation>Die Zeilen werden angesehen: {0} %</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Cancel</source>
        <extracomment>bodymap/ui/manage/progress_row.py</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <extracomment>bodymap/ui/manage/progress_row.py</extracomment>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>{what}: {percent} %</source>
        <extracomment>bodymap/ui/manage/progress_row.py</extracomment>
        <translation>{what}: {percent} %</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Taking the right side changes only what was changed there: what only the left side changed stays. Both stay in the activity.</source>
        <extracomment>bodymap/ui/conflicts/question_card.py</extracomment>
        <translation>Die rechte Seite zu übernehmen ändert nur, was dort geändert wurde: Was nur links geändert wurde, bleibt. Beides bleibt in der Aktivität.</translation>
    </message>
    <message>
        <source>What was signed stays as it is: an amendment is written beside it, in your name.</source>
        <extracomment>bodymap/ui/conflicts/question_card.py</extracomment>
        <translation>Was unterzeichnet wurde, bleibt, wie es ist: Daneben kommt eine Berichtigung in Ihrem Namen.</translation>
    </message>
    <message>
        <source>Your role reads this and does not decide it.</source>
        <extracomment>bodymap/ui/conflicts/question_card.py</extracomment>
        <translation>Ihre Rolle liest dies und entscheidet es nicht.</translation>
    </message>
    <message>
        <source>{what}: what {who} recorded</source>
        <extracomment>bodymap/ui/conflicts/question_card.py</extracomment>
        <translation>{what}: was {who} eingetragen hat</translation>
    </message>
</context>
<context>
    <name>ReactionForm</name>
    <message>
        <source>First response</source>
        <extracomment>bodymap/ui/session/reactions/reaction_form.py</extracomment>
        <translation>Erstmaßnahme</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>bodymap/ui/session/reactions/reaction_form.py</extracomment>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Other kind</source>
        <extracomment>bodymap/ui/session/reactions/reaction_form.py</extracomment>
        <translation>Andere Art</translation>
    </message>
    <message>
        <source>Severity</source>
        <extracomment>bodymap/ui/session/reactions/reaction_form.py</extracomment>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>The catalogue names: {0}.</source>
        <extracomment>bodymap/ui/session/reactions/reaction_form.py</extracomment>
        <translation>Der Katalog nennt: {0}.</translation>
    </message>
</context>
<context>
    <name>ReactionSheet</name>
    <message>
        <source>Another reaction</source>
        <extracomment>bodymap/ui/session/reactions/reaction_sheet.py</extracomment>
        <translation>Weitere Reaktion</translation>
    </message>
    <message>
        <source>Keep the change</source>
        <extracomment>bodymap/ui/session/reactions/reaction_sheet.py</extracomment>
        <translation>Änderung übernehmen</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>bodymap/ui/session/reactions/reaction_sheet.py</extracomment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>None, said at {0}.</source>
        <extracomment>bodymap/ui/session/reactions/reaction_sheet.py</extracomment>
        <translation>Keine, angegeben um {0}.</translation>
    </message>
    <message>
        <source>Or what happened</source>
        <extracomment>bodymap/ui/session/reactions/reaction_sheet.py</extracomment>
        <translation>Oder was geschah</translation>
    </message>
    <message>
        <source>Reactions</source>
        <extracomment>bodymap/ui/session/reactions/reaction_sheet.py</extracomment>
        <translation>Reaktionen</translation>
    </message>
    <message>
        <source>Record</source>
        <extracomment>bodymap/ui/session/reactions/reaction_sheet.py</extracomment>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>Remove this reaction</source>
        <extracomment>bodymap/ui/session/reactions/reaction_sheet.py</extracomment>
        <translation>Diese Reaktion entfernen</translation>
    </message>
    <message>
        <source>Take this back</source>
        <extracomment>bodymap/ui/session/reactions/reaction_sheet.py</extracomment>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>at a site that was removed</source>
        <extracomment>bodymap/ui/session/reactions/reaction_sheet.py</extracomment>
        <translation>an einer entfernten Stelle</translation>
    </message>
</context>
<context>
    <name>ReactionsOnPage</name>
    <message>
        <source>Reactions</source>
        <extracomment>bodymap/ui/session/reactions/reactions_on_page.py</extracomment>
        <translation>Reaktionen</translation>
    </message>
    <message>
        <source>no reactions</source>
        <extracomment>bodymap/ui/session/reactions/reactions_on_page.py</extracomment>
        <translation>keine Reaktionen</translation>
    </message>
    <message>
        <source>reaction: {0}</source>
        <extracomment>bodymap/ui/session/reactions/reactions_on_page.py</extracomment>
        <translation>Reaktion: {0}</translation>
    </message>
    <message>
        <source>removal of {0}</source>
        <extracomment>bodymap/ui/session/reactions/reactions_on_page.py</extracomment>
        <translation>Entfernen von {0}</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Text of the chapter</source>
        <extracomment>bodymap/ui/help/reader.py</extracomment>
        <translation>Text des Kapitels</translation>
    </message>
</context>
<context>
    <name>ReadingChip</name>
    <message>
        <source>Emergency access until {time}</source>
        <extracomment>bodymap/ui/lock/reading_chip.py</extracomment>
        <translation>Notfallzugriff bis {time}</translation>
    </message>
    <message>
        <source>Reading only</source>
        <extracomment>bodymap/ui/lock/reading_chip.py</extracomment>
        <translation>Nur Lesen</translation>
    </message>
    <message>
        <source>Reading only: another program has this clinic open</source>
        <extracomment>bodymap/ui/lock/reading_chip.py</extracomment>
        <translation>Nur Lesen: Ein anderes Programm hat diese Praxis geöffnet</translation>
    </message>
    <message>
        <source>Reading only: open elsewhere</source>
        <extracomment>bodymap/ui/lock/reading_chip.py</extracomment>
        <translation>Nur Lesen: anderswo geöffnet</translation>
    </message>
    <message>
        <source>Reading only: your role does not chart</source>
        <extracomment>bodymap/ui/lock/reading_chip.py</extracomment>
        <translation>Nur Lesen: Ihre Rolle dokumentiert nicht</translation>
    </message>
</context>
<context>
    <name>ReasonCard</name>
    <message>
        <source>A reason is asked for</source>
        <extracomment>bodymap/ui/session/start/reason_card.py</extracomment>
        <translation>Ein Grund ist nötig</translation>
    </message>
    <message>
        <source>Answers</source>
        <extracomment>bodymap/ui/session/start/reason_card.py</extracomment>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Chart with this reason</source>
        <extracomment>bodymap/ui/session/start/reason_card.py</extracomment>
        <translation>Mit diesem Grund eintragen</translation>
    </message>
    <message>
        <source>Do not chart</source>
        <extracomment>bodymap/ui/session/start/reason_card.py</extracomment>
        <translation>Nicht eintragen</translation>
    </message>
    <message>
        <source>Needs: {needs}.</source>
        <extracomment>bodymap/ui/session/start/reason_card.py</extracomment>
        <translation>Nötig: {needs}.</translation>
    </message>
    <message>
        <source>Open the answers instead</source>
        <extracomment>bodymap/ui/session/start/reason_card.py</extracomment>
        <translation>Stattdessen die Antworten öffnen</translation>
    </message>
    <message>
        <source>Reason to chart all the same</source>
        <extracomment>bodymap/ui/session/start/reason_card.py</extracomment>
        <translation>Grund, trotzdem zu dokumentieren</translation>
    </message>
    <message>
        <source>Write the reason in words.</source>
        <extracomment>bodymap/ui/session/start/reason_card.py</extracomment>
        <translation>Geben Sie den Grund in Worten an.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <extracomment>bodymap/ui/session/start/reason_card.py</extracomment>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>{item} ({cause})</source>
        <extracomment>bodymap/ui/session/start/reason_card.py</extracomment>
        <translation>{item} ({cause})</translation>
    </message>
    <message>
        <source>{place}: not charted yet</source>
        <extracomment>bodymap/ui/session/start/reason_card.py</extracomment>
        <translation>{place}: noch nicht eingetragen</translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message>
        <source>Back</source>
        <extracomment>bodymap/ui/gate/record_card.py</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Bring a record in</source>
        <extracomment>bodymap/ui/gate/record_card.py</extracomment>
        <translation>Akte einlesen</translation>
    </message>
    <message>
        <source>Bring it in</source>
        <extracomment>bodymap/ui/gate/record_card.py</extracomment>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Bringing the record in</source>
        <extracomment>bodymap/ui/gate/record_card.py</extracomment>
        <translation>Die Akte wird eingelesen</translation>
    </message>
    <message>
        <source>Cancelled. No clinic was made.</source>
        <extracomment>bodymap/ui/gate/record_card.py</extracomment>
        <translation>Abgebrochen. Keine Praxis wurde angelegt.</translation>
    </message>
    <message>
        <source>Choose the file first.</source>
        <extracomment>bodymap/ui/gate/record_card.py</extracomment>
        <translation>Wählen Sie zuerst die Datei.</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <extracomment>bodymap/ui/gate/record_card.py</extracomment>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <extracomment>bodymap/ui/gate/record_card.py</extracomment>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>No file yet</source>
        <extracomment>bodymap/ui/gate/record_card.py</extracomment>
        <translation>Noch keine Datei</translation>
    </message>
    <message>
        <source>Nobody else has a key to it: give the others their log-ins under Safety.</source>
        <extracomment>bodymap/ui/gate/record_card.py</extracomment>
        <translation>Sonst hat niemand einen Schlüssel dazu: Geben Sie den anderen ihre Anmeldungen unter „Sicherheit“.</translation>
    </message>
    <message>
        <source>The JSON file that another bodymap wrote becomes the clinic of this computer, signed visits and all.</source>
        <extracomment>bodymap/ui/gate/record_card.py</extracomment>
        <translation>Die JSON-Datei, die ein anderes bodymap geschrieben hat, wird zur Praxis dieses Computers, samt unterzeichneten Behandlungen.</translation>
    </message>
    <message>
        <source>Your log-in there</source>
        <extracomment>bodymap/ui/gate/record_card.py</extracomment>
        <translation>Ihr Anmeldename dort</translation>
    </message>
    <message>
        <source>Your new passphrase here</source>
        <extracomment>bodymap/ui/gate/record_card.py</extracomment>
        <translation>Ihre neue Passphrase hier</translation>
    </message>
    <message>
        <source>empty: its first administrator</source>
        <extracomment>bodymap/ui/gate/record_card.py</extracomment>
        <translation>leer: der erste Administrator</translation>
    </message>
</context>
<context>
    <name>RecordCheck</name>
    <message>
        <source>Check the record</source>
        <extracomment>bodymap/ui/manage/record_check.py</extracomment>
        <translation>Akte prüfen</translation>
    </message>
    <message>
        <source>Checking every page, row and line</source>
        <extracomment>bodymap/ui/manage/record_check.py</extracomment>
        <translation>Jede Seite, jeder Datensatz und jede Zeile wird geprüft</translation>
    </message>
    <message>
        <source>Not sound on {when}. {finding}</source>
        <extracomment>bodymap/ui/manage/record_check.py</extracomment>
        <translation>Nicht unversehrt am {when}. {finding}</translation>
    </message>
    <message>
        <source>Sound on {when}: every page, row and line is as it was written.</source>
        <extracomment>bodymap/ui/manage/record_check.py</extracomment>
        <translation>Unversehrt am {when}: Jede Seite, jeder Datensatz und jede Zeile ist so, wie sie geschrieben wurde.</translation>
    </message>
    <message>
        <source>The check was not finished.</source>
        <extracomment>bodymap/ui/manage/record_check.py</extracomment>
        <translation>Die Prüfung wurde nicht beendet.</translation>
    </message>
    <message>
        <source>The record was not checked yet.</source>
        <extracomment>bodymap/ui/manage/record_check.py</extracomment>
        <translation>Die Akte wurde noch nicht geprüft.</translation>
    </message>
    <message>
        <source>This clinic is made up, and is not checked.</source>
        <extracomment>bodymap/ui/manage/record_check.py</extracomment>
        <translation>Diese Praxis ist erfunden und wird nicht geprüft.</translation>
    </message>
</context>
<context>
    <name>RecordedCard</name>
    <message>
        <source>Change</source>
        <extracomment>bodymap/ui/session/reactions/recorded_card.py</extracomment>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Goes on again</source>
        <extracomment>bodymap/ui/session/reactions/recorded_card.py</extracomment>
        <translation>Dauert wieder an</translation>
    </message>
    <message>
        <source>Resolved</source>
        <extracomment>bodymap/ui/session/reactions/recorded_card.py</extracomment>
        <translation>Abgeklungen</translation>
    </message>
    <message>
        <source>since {0}</source>
        <extracomment>bodymap/ui/session/reactions/recorded_card.py</extracomment>
        <translation>seit {0}</translation>
    </message>
    <message>
        <source>{0}, resolved {1}</source>
        <extracomment>bodymap/ui/session/reactions/recorded_card.py</extracomment>
        <translation>{0}, abgeklungen {1}</translation>
    </message>
</context>
<context>
    <name>RecoverCard</name>
    <message>
        <source>Back</source>
        <extracomment>bodymap/ui/gate/recover_card.py</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <extracomment>bodymap/ui/gate/recover_card.py</extracomment>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>Open the clinic</source>
        <extracomment>bodymap/ui/gate/recover_card.py</extracomment>
        <translation>Praxis öffnen</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <extracomment>bodymap/ui/gate/recover_card.py</extracomment>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Set a new passphrase</source>
        <extracomment>bodymap/ui/gate/recover_card.py</extracomment>
        <translation>Neue Passphrase setzen</translation>
    </message>
    <message>
        <source>The recovery key is on the sheet that was printed when the clinic was made.</source>
        <extracomment>bodymap/ui/gate/recover_card.py</extracomment>
        <translation>Der Wiederherstellungsschlüssel steht auf dem Blatt, das beim Anlegen der Praxis gedruckt wurde.</translation>
    </message>
    <message>
        <source>Type the key.</source>
        <extracomment>bodymap/ui/gate/recover_card.py</extracomment>
        <translation>Geben Sie den Schlüssel ein.</translation>
    </message>
    <message>
        <source>Write your log-in.</source>
        <extracomment>bodymap/ui/gate/recover_card.py</extracomment>
        <translation>Geben Sie Ihren Anmeldenamen an.</translation>
    </message>
</context>
<context>
    <name>RecoveryCard</name>
    <message>
        <source>Copied. Paste it somewhere safe: the clipboard is emptied when you go on.</source>
        <extracomment>bodymap/ui/gate/recovery_card.py</extracomment>
        <translation>Kopiert. Fügen Sie ihn an einem sicheren Ort ein: Die Zwischenablage wird geleert, wenn Sie fortfahren.</translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>bodymap/ui/gate/recovery_card.py</extracomment>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>I have kept the recovery key</source>
        <extracomment>bodymap/ui/gate/recovery_card.py</extracomment>
        <translation>Ich habe den Wiederherstellungsschlüssel aufbewahrt</translation>
    </message>
    <message>
        <source>It opens the clinic file if a passphrase is forgotten. It is shown this once. Keep it on paper, away from this computer.</source>
        <extracomment>bodymap/ui/gate/recovery_card.py</extracomment>
        <translation>Er öffnet die Praxisdatei, wenn eine Passphrase vergessen wurde. Er wird nur dieses eine Mal gezeigt. Bewahren Sie ihn auf Papier auf, fern von diesem Computer.</translation>
    </message>
    <message>
        <source>Keep the recovery key</source>
        <extracomment>bodymap/ui/gate/recovery_card.py</extracomment>
        <translation>Wiederherstellungsschlüssel aufbewahren</translation>
    </message>
    <message>
        <source>Not saved: {0}.</source>
        <extracomment>bodymap/ui/gate/recovery_card.py</extracomment>
        <translation>Nicht gespeichert: {0}.</translation>
    </message>
    <message>
        <source>Open the clinic</source>
        <extracomment>bodymap/ui/gate/recovery_card.py</extracomment>
        <translation>Praxis öffnen</translation>
    </message>
    <message>
        <source>Print</source>
        <extracomment>bodymap/ui/gate/recovery_card.py</extracomment>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Recovery key: {0}</source>
        <extracomment>bodymap/ui/gate/recovery_card.py</extracomment>
        <translation>Wiederherstellungsschlüssel: {0}</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>bodymap/ui/gate/recovery_card.py</extracomment>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <extracomment>bodymap/ui/gate/recovery_card.py</extracomment>
        <translation>Wiederherstellungsschlüssel speichern</translation>
    </message>
    <message>
        <source>Saved. Move the file to a stick or print it; do not leave it here.</source>
        <extracomment>bodymap/ui/gate/recovery_card.py</extracomment>
        <translation>Gespeichert. Legen Sie die Datei auf einen Stick oder drucken Sie sie; lassen Sie sie nicht hier.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <extracomment>bodymap/ui/gate/recovery_card.py</extracomment>
        <translation>An den Drucker gesendet.</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>It opens the clinic&apos;s records without a passphrase. Keep it locked away.</source>
        <extracomment>bodymap/ui/gate/recovery_sheet.py</extracomment>
        <translation>Er öffnet die Akten der Praxis ohne Passphrase. Bewahren Sie ihn verschlossen auf.</translation>
    </message>
    <message>
        <source>Recovery key of the clinic file made on {0}</source>
        <extracomment>bodymap/ui/gate/recovery_sheet.py</extracomment>
        <translation>Wiederherstellungsschlüssel der Praxisdatei vom {0}</translation>
    </message>
</context>
<context>
    <name>Referral</name>
    <message>
        <source>Another region</source>
        <extracomment>bodymap/ui/session/site_editor/referral.py</extracomment>
        <translation>Andere Region</translation>
    </message>
    <message>
        <source>No</source>
        <extracomment>bodymap/ui/session/site_editor/referral.py</extracomment>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Pain reproduced elsewhere</source>
        <extracomment>bodymap/ui/session/site_editor/referral.py</extracomment>
        <translation>Schmerz anderswo ausgelöst</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>bodymap/ui/session/site_editor/referral.py</extracomment>
        <translation>Ja</translation>
    </message>
    <message>
        <source>{name}: no</source>
        <extracomment>bodymap/ui/session/site_editor/referral.py</extracomment>
        <translation>{name}: nein</translation>
    </message>
    <message>
        <source>{name}: yes</source>
        <extracomment>bodymap/ui/session/site_editor/referral.py</extracomment>
        <translation>{name}: ja</translation>
    </message>
</context>
<context>
    <name>RegionPanel</name>
    <message>
        <source>Close the list</source>
        <extracomment>bodymap/ui/body_map/region_panel.py</extracomment>
        <translation>Liste schließen</translation>
    </message>
    <message>
        <source>Visits of this region</source>
        <extracomment>bodymap/ui/body_map/region_panel.py</extracomment>
        <translation>Behandlungen dieser Region</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source> ({age} years)</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation> ({age} Jahre)</translation>
    </message>
    <message>
        <source>0 is no pain, 10 the worst that you can imagine. Before the first visit you said {first}, before the last one {last}.</source>
        <extracomment>bodymap/ui/report/patient_summary.py</extracomment>
        <translation>0 ist kein Schmerz, 10 der schlimmste, den Sie sich vorstellen können. Vor der ersten Behandlung sagten Sie {first}, vor der letzten {last}.</translation>
    </message>
    <message>
        <source>1 needle</source>
        <extracomment>bodymap/ui/report/site_table.py</extracomment>
        <translation>1 Nadel</translation>
    </message>
    <message>
        <source>1 signature</source>
        <extracomment>bodymap/ui/report/closing_block.py</extracomment>
        <translation>1 Unterschrift</translation>
    </message>
    <message>
        <source>1 visit</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>1 Behandlung</translation>
    </message>
    <message>
        <source>; withdrawn {day}</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>; widerrufen {day}</translation>
    </message>
    <message>
        <source>A larger dot stands for more sites at one place, and tells how many where it has room; full: a local twitch was recorded there, ring: none was. L and R are the patient&apos;s.</source>
        <extracomment>bodymap/ui/report/report_document.py</extracomment>
        <translation>Ein größerer Punkt steht für mehrere Stellen am selben Ort und nennt, wo Platz ist, ihre Anzahl; gefüllt: dort wurde eine lokale Zuckung eingetragen, Ring: keine. L und R sind die Seiten des Patienten.</translation>
    </message>
    <message>
        <source>Alerts</source>
        <extracomment>bodymap/ui/report/head_block.py</extracomment>
        <translation>Warnhinweise</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>bodymap/ui/report/muscle_table.py</extracomment>
        <translation>Alle</translation>
    </message>
    <message numerus="yes">
        <source>All {n} signatures fit: the record of each visit is what was signed.</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>
            <numerusform>Alle {n} Unterschriften stimmen: Die Akte jeder Behandlung ist das, was unterzeichnet wurde.</numerusform>
            <numerusform>Alle {n} Unterschriften stimmen: Die Akte jeder Behandlung ist das, was unterzeichnet wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Amended by, at</source>
        <extracomment>bodymap/ui/report/closing_block.py</extracomment>
        <translation>Berichtigt von, am</translation>
    </message>
    <message>
        <source>Amendments</source>
        <extracomment>bodymap/ui/report/closing_block.py</extracomment>
        <translation>Berichtigungen</translation>
    </message>
    <message>
        <source>Amendments that do not fit what was charted are listed, not applied.</source>
        <extracomment>bodymap/ui/report/visit_tables.py</extracomment>
        <translation>Berichtigungen, die nicht zum Eingetragenen passen, sind aufgeführt, nicht angewendet.</translation>
    </message>
    <message>
        <source>As signed</source>
        <extracomment>bodymap/ui/report/closing_block.py</extracomment>
        <translation>Wie unterzeichnet</translation>
    </message>
    <message>
        <source>Clinic</source>
        <extracomment>bodymap/ui/report/head_block.py</extracomment>
        <translation>Praxis</translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>bodymap/ui/report/visit_tables.py</extracomment>
        <translation>Ziffer</translation>
    </message>
    <message>
        <source>Consent</source>
        <extracomment>bodymap/ui/report/head_block.py</extracomment>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Corrected to</source>
        <extracomment>bodymap/ui/report/closing_block.py</extracomment>
        <translation>Berichtigt zu</translation>
    </message>
    <message>
        <source>Date</source>
        <extracomment>bodymap/ui/report/visit_tables.py</extracomment>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Day</source>
        <extracomment>bodymap/ui/report/visit_tables.py</extracomment>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Depth, mm</source>
        <extracomment>bodymap/ui/report/site_table.py</extracomment>
        <translation>Tiefe, mm</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <extracomment>bodymap/ui/report/head_block.py</extracomment>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Dry needling report</source>
        <extracomment>bodymap/ui/report/report_request.py</extracomment>
        <translation>Bericht über Dry Needling</translation>
    </message>
    <message>
        <source>End of the audit trail when this was made: {head}. bodymap verify --head {head} tells whether the clinic&apos;s record still goes back to it.</source>
        <extracomment>bodymap/ui/report/closing_block.py</extracomment>
        <translation>Ende des Prüfprotokolls, als dies erstellt wurde: {head}. bodymap verify --head {head} sagt, ob die Akte der Praxis noch darauf zurückgeht.</translation>
    </message>
    <message>
        <source>Every needle of these visits was taken out and accounted for.</source>
        <extracomment>bodymap/ui/report/closing_block.py</extracomment>
        <translation>Jede Nadel dieser Behandlungen wurde entfernt und ist nachgewiesen.</translation>
    </message>
    <message>
        <source>Explained: &quot;{words}&quot;</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>Erklärt: „{words}“</translation>
    </message>
    <message>
        <source>Fee</source>
        <extracomment>bodymap/ui/report/visit_tables.py</extracomment>
        <translation>Gebühr</translation>
    </message>
    <message>
        <source>First</source>
        <extracomment>bodymap/ui/report/visit_tables.py</extracomment>
        <translation>Erster</translation>
    </message>
    <message>
        <source>Form</source>
        <extracomment>bodymap/ui/report/visit_tables.py</extracomment>
        <translation>Form</translation>
    </message>
    <message>
        <source>Function</source>
        <extracomment>bodymap/ui/report/visit_tables.py</extracomment>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Hash, first 16 digits</source>
        <extracomment>bodymap/ui/report/visit_tables.py</extracomment>
        <translation>Prüfsumme, erste 16 Ziffern</translation>
    </message>
    <message>
        <source>Head of the record</source>
        <extracomment>bodymap/ui/report/closing_block.py</extracomment>
        <translation>Kopf der Akte</translation>
    </message>
    <message>
        <source>How the pain went</source>
        <extracomment>bodymap/ui/report/report_document.py</extracomment>
        <translation>Wie sich der Schmerz entwickelt hat</translation>
    </message>
    <message>
        <source>How your pain went</source>
        <extracomment>bodymap/ui/report/patient_summary.py</extracomment>
        <translation>Wie sich Ihr Schmerz entwickelt hat</translation>
    </message>
    <message>
        <source>In</source>
        <extracomment>bodymap/ui/report/site_table.py</extracomment>
        <translation>Gesetzt</translation>
    </message>
    <message>
        <source>Last</source>
        <extracomment>bodymap/ui/report/visit_tables.py</extracomment>
        <translation>Letzter</translation>
    </message>
    <message numerus="yes">
        <source>Left out: {n} more muscles with {needles} needles.</source>
        <extracomment>bodymap/ui/report/muscle_table.py</extracomment>
        <translation>
            <numerusform>Ausgelassen: {n} weiterer Muskel mit {needles} Nadeln.</numerusform>
            <numerusform>Ausgelassen: {n} weitere Muskeln mit {needles} Nadeln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Made {day}, {time} with bodymap</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>Erstellt am {day}, {time} mit bodymap</translation>
    </message>
    <message>
        <source>Muscle</source>
        <extracomment>bodymap/ui/report/muscle_table.py</extracomment>
        <translation>Muskel</translation>
    </message>
    <message>
        <source>Muscles by visit</source>
        <extracomment>bodymap/ui/report/muscle_table.py</extracomment>
        <translation>Muskeln je Behandlung</translation>
    </message>
    <message>
        <source>Needle count</source>
        <extracomment>bodymap/ui/report/closing_block.py</extracomment>
        <translation>Nadelzählung</translation>
    </message>
    <message>
        <source>Needle sites</source>
        <extracomment>bodymap/ui/report/site_table.py</extracomment>
        <translation>Nadelstellen</translation>
    </message>
    <message>
        <source>Needle, mm</source>
        <extracomment>bodymap/ui/report/site_table.py</extracomment>
        <translation>Nadel, mm</translation>
    </message>
    <message>
        <source>Needles</source>
        <extracomment>bodymap/ui/report/head_block.py</extracomment>
        <translation>Nadeln</translation>
    </message>
    <message>
        <source>Needles in each muscle, by the number of the visit.</source>
        <extracomment>bodymap/ui/report/muscle_table.py</extracomment>
        <translation>Nadeln in jedem Muskel, nach der Nummer der Behandlung.</translation>
    </message>
    <message>
        <source>Next steps</source>
        <extracomment>bodymap/ui/report/patient_summary.py</extracomment>
        <translation>Nächste Schritte</translation>
    </message>
    <message>
        <source>No needle is recorded at these visits.</source>
        <extracomment>bodymap/ui/report/closing_block.py</extracomment>
        <translation>Bei diesen Behandlungen ist keine Nadel eingetragen.</translation>
    </message>
    <message>
        <source>No pain score was given before a visit.</source>
        <extracomment>bodymap/ui/report/head_block.py</extracomment>
        <translation>Vor keiner Behandlung wurde ein Schmerzwert angegeben.</translation>
    </message>
    <message>
        <source>No visit of this complaint was signed: there is no head.</source>
        <extracomment>bodymap/ui/report/closing_block.py</extracomment>
        <translation>Keine Behandlung dieser Beschwerde wurde unterzeichnet: Es gibt keinen Kopf.</translation>
    </message>
    <message>
        <source>No.</source>
        <extracomment>bodymap/ui/report/site_table.py</extracomment>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Not signed: visit {visits}.</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>Nicht unterzeichnet: Behandlung {visits}.</translation>
    </message>
    <message>
        <source>Nothing was recorded: {n}.</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>Nichts wurde eingetragen: {n}.</translation>
    </message>
    <message>
        <source>Nothing was signed.</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>Nichts wurde unterzeichnet.</translation>
    </message>
    <message>
        <source>Onset</source>
        <extracomment>bodymap/ui/report/head_block.py</extracomment>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Out</source>
        <extracomment>bodymap/ui/report/site_table.py</extracomment>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <extracomment>bodymap/ui/report/page_frame.py</extracomment>
        <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>Pain after</source>
        <extracomment>bodymap/ui/report/visit_tables.py</extracomment>
        <translation>Schmerz nachher</translation>
    </message>
    <message>
        <source>Pain before</source>
        <extracomment>bodymap/ui/report/visit_tables.py</extracomment>
        <translation>Schmerz vorher</translation>
    </message>
    <message>
        <source>Pain before the first and the last visit with a score, NPRS 0 to 10, {days}.</source>
        <extracomment>bodymap/ui/report/head_block.py</extracomment>
        <translation>Schmerz vor der ersten und der letzten Behandlung mit einem Wert, NPRS 0 bis 10, {days}.</translation>
    </message>
    <message>
        <source>Pain before the visit of {day}, on the NPRS of 0 to 10. One score is no course.</source>
        <extracomment>bodymap/ui/report/head_block.py</extracomment>
        <translation>Schmerz vor der Behandlung vom {day}, auf der NPRS von 0 bis 10. Ein Wert ist kein Verlauf.</translation>
    </message>
    <message>
        <source>Period</source>
        <extracomment>bodymap/ui/report/head_block.py</extracomment>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Reaction</source>
        <extracomment>bodymap/ui/report/visit_tables.py</extracomment>
        <translation>Reaktion</translation>
    </message>
    <message>
        <source>Reactions</source>
        <extracomment>bodymap/ui/report/visit_tables.py</extracomment>
        <translation>Reaktionen</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>bodymap/ui/report/closing_block.py</extracomment>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Record head {digits}</source>
        <extracomment>bodymap/ui/report/report_document.py</extracomment>
        <translation>Aktenkopf {digits}</translation>
    </message>
    <message>
        <source>Region</source>
        <extracomment>bodymap/ui/report/site_table.py</extracomment>
        <translation>Region</translation>
    </message>
    <message>
        <source>SHA-256 over {signatures} of this complaint: {digest}</source>
        <extracomment>bodymap/ui/report/closing_block.py</extracomment>
        <translation>SHA-256 über {signatures} dieser Beschwerde: {digest}</translation>
    </message>
    <message>
        <source>Score</source>
        <extracomment>bodymap/ui/report/visit_tables.py</extracomment>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Severity</source>
        <extracomment>bodymap/ui/report/visit_tables.py</extracomment>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Side</source>
        <extracomment>bodymap/ui/report/muscle_table.py</extracomment>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Signed by, at</source>
        <extracomment>bodymap/ui/report/visit_tables.py</extracomment>
        <translation>Unterzeichnet von, am</translation>
    </message>
    <message>
        <source>Site {number}: {site}</source>
        <extracomment>bodymap/ui/report/closing_block.py</extracomment>
        <translation>Stelle {number}: {site}</translation>
    </message>
    <message>
        <source>Still open: visit {visits}.</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>Noch offen: Behandlung {visits}.</translation>
    </message>
    <message>
        <source>Summary for the patient</source>
        <extracomment>bodymap/ui/report/report_request.py</extracomment>
        <translation>Zusammenfassung für den Patienten</translation>
    </message>
    <message>
        <source>Technique</source>
        <extracomment>bodymap/ui/report/site_table.py</extracomment>
        <translation>Technik</translation>
    </message>
    <message>
        <source>The dots on the figure show where. R is your right side, L your left.</source>
        <extracomment>bodymap/ui/report/patient_summary.py</extracomment>
        <translation>Die Punkte auf der Figur zeigen, wo. R ist Ihre rechte Seite, L Ihre linke.</translation>
    </message>
    <message>
        <source>The needles of the last {told} of {all} visits are listed one by one; those of the earlier ones are in the maps and in the table of muscles, and in the record.</source>
        <extracomment>bodymap/ui/report/site_table.py</extracomment>
        <translation>Die Nadeln der letzten {told} von {all} Behandlungen sind einzeln aufgeführt; die der früheren stehen in den Karten, in der Tabelle der Muskeln und in der Akte.</translation>
    </message>
    <message>
        <source>The record of visit {visits} is NOT what was signed: it was changed after the signature, or damaged.</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>Die Akte der Behandlung {visits} ist NICHT das, was unterzeichnet wurde: Sie wurde nach der Unterschrift geändert oder beschädigt.</translation>
    </message>
    <message>
        <source>The signature fits: the record of the visit is what was signed.</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>Die Unterschrift stimmt: Die Akte der Behandlung ist das, was unterzeichnet wurde.</translation>
    </message>
    <message>
        <source>Therapists</source>
        <extracomment>bodymap/ui/report/head_block.py</extracomment>
        <translation>Therapeuten</translation>
    </message>
    <message>
        <source>There was a reaction.</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>Es gab eine Reaktion.</translation>
    </message>
    <message>
        <source>There was none.</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>Es gab keine.</translation>
    </message>
    <message>
        <source>Thin needles were put into muscles here: {places}.</source>
        <extracomment>bodymap/ui/report/patient_summary.py</extracomment>
        <translation>Dünne Nadeln wurden hier in Muskeln gestochen: {places}.</translation>
    </message>
    <message>
        <source>Thin needles were put into muscles, most of them here: {places}.</source>
        <extracomment>bodymap/ui/report/patient_summary.py</extracomment>
        <translation>Dünne Nadeln wurden in Muskeln gestochen, die meisten hier: {places}.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <extracomment>bodymap/ui/report/visit_tables.py</extracomment>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Threshold: {whose}.</source>
        <extracomment>bodymap/ui/report/head_block.py</extracomment>
        <translation>Schwelle: {whose}.</translation>
    </message>
    <message>
        <source>Times</source>
        <extracomment>bodymap/ui/report/visit_tables.py</extracomment>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Twitch</source>
        <extracomment>bodymap/ui/report/site_table.py</extracomment>
        <translation>Zuckung</translation>
    </message>
    <message>
        <source>Twitch: local twitch responses, 3+ for three or more. Times are of the clinic.</source>
        <extracomment>bodymap/ui/report/site_table.py</extracomment>
        <translation>Zuckung: lokale Zuckungsantworten, 3+ für drei oder mehr. Zeiten sind die der Praxis.</translation>
    </message>
    <message>
        <source>Visit</source>
        <extracomment>bodymap/ui/report/closing_block.py</extracomment>
        <translation>Behandlung</translation>
    </message>
    <message>
        <source>Visit {number}</source>
        <extracomment>bodymap/ui/report/site_table.py</extracomment>
        <translation>Behandlung {number}</translation>
    </message>
    <message>
        <source>Visit {number}: {begun}.</source>
        <extracomment>bodymap/ui/report/visit_tables.py</extracomment>
        <translation>Behandlung {number}: {begun}.</translation>
    </message>
    <message>
        <source>Visit {number}: {what}</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>Behandlung {number}: {what}</translation>
    </message>
    <message>
        <source>Visits and signatures</source>
        <extracomment>bodymap/ui/report/visit_tables.py</extracomment>
        <translation>Behandlungen und Unterschriften</translation>
    </message>
    <message>
        <source>Visits before the last {n} are counted under All only.</source>
        <extracomment>bodymap/ui/report/muscle_table.py</extracomment>
        <translation>Behandlungen vor den letzten {n} sind nur unter „Alle“ gezählt.</translation>
    </message>
    <message>
        <source>Visits with a reaction: {some} of {n}; without one: {none}.</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>Behandlungen mit einer Reaktion: {some} von {n}; ohne: {none}.</translation>
    </message>
    <message>
        <source>Visits, codes and signatures</source>
        <extracomment>bodymap/ui/report/visit_tables.py</extracomment>
        <translation>Behandlungen, Ziffern und Unterschriften</translation>
    </message>
    <message>
        <source>What the change comes to</source>
        <extracomment>bodymap/ui/report/visit_tables.py</extracomment>
        <translation>Was die Änderung bedeutet</translation>
    </message>
    <message>
        <source>What to do</source>
        <extracomment>bodymap/ui/report/patient_summary.py</extracomment>
        <translation>Was Sie tun können</translation>
    </message>
    <message>
        <source>What was done, and how it went</source>
        <extracomment>bodymap/ui/report/visit_tables.py</extracomment>
        <translation>Was getan wurde und wie es verlief</translation>
    </message>
    <message>
        <source>What we treated</source>
        <extracomment>bodymap/ui/report/patient_summary.py</extracomment>
        <translation>Was wir behandelt haben</translation>
    </message>
    <message>
        <source>When to get help</source>
        <extracomment>bodymap/ui/report/patient_summary.py</extracomment>
        <translation>Wann Sie Hilfe holen sollten</translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>bodymap/ui/report/visit_tables.py</extracomment>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Where the needles were</source>
        <extracomment>bodymap/ui/report/report_document.py</extracomment>
        <translation>Wo die Nadeln waren</translation>
    </message>
    <message>
        <source>Whether there was one was not recorded.</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>Ob es eine gab, wurde nicht eingetragen.</translation>
    </message>
    <message>
        <source>Whoever takes the hash again from the record, as docs/report.md of bodymap describes, gets the same digits as long as no signature was changed, added or taken away. Amendments stand beside what was signed and do not change it.</source>
        <extracomment>bodymap/ui/report/closing_block.py</extracomment>
        <translation>Wer die Prüfsumme aus der Akte erneut bildet, wie docs/report.md von bodymap es beschreibt, erhält dieselben Ziffern, solange keine Unterschrift geändert, hinzugefügt oder entfernt wurde. Berichtigungen stehen neben dem Unterzeichneten und ändern es nicht.</translation>
    </message>
    <message>
        <source>Whom to call:</source>
        <extracomment>bodymap/ui/report/patient_summary.py</extracomment>
        <translation>Wen Sie anrufen können:</translation>
    </message>
    <message>
        <source>You came once, on {day}.</source>
        <extracomment>bodymap/ui/report/patient_summary.py</extracomment>
        <translation>Sie waren einmal hier, am {day}.</translation>
    </message>
    <message numerus="yes">
        <source>You came {n} times, from {first} to {last}.</source>
        <extracomment>bodymap/ui/report/patient_summary.py</extracomment>
        <translation>
            <numerusform>Sie waren {n}-mal hier, vom {first} bis zum {last}.</numerusform>
            <numerusform>Sie waren {n}-mal hier, vom {first} bis zum {last}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your pain has become a little less.</source>
        <extracomment>bodymap/ui/report/patient_summary.py</extracomment>
        <translation>Ihr Schmerz ist etwas weniger geworden.</translation>
    </message>
    <message>
        <source>Your pain has become a little more.</source>
        <extracomment>bodymap/ui/report/patient_summary.py</extracomment>
        <translation>Ihr Schmerz ist etwas mehr geworden.</translation>
    </message>
    <message>
        <source>Your pain has become clearly less.</source>
        <extracomment>bodymap/ui/report/patient_summary.py</extracomment>
        <translation>Ihr Schmerz ist deutlich weniger geworden.</translation>
    </message>
    <message>
        <source>Your pain has become less.</source>
        <extracomment>bodymap/ui/report/patient_summary.py</extracomment>
        <translation>Ihr Schmerz ist weniger geworden.</translation>
    </message>
    <message>
        <source>Your pain has become more.</source>
        <extracomment>bodymap/ui/report/patient_summary.py</extracomment>
        <translation>Ihr Schmerz ist mehr geworden.</translation>
    </message>
    <message>
        <source>Your pain is about the same.</source>
        <extracomment>bodymap/ui/report/patient_summary.py</extracomment>
        <translation>Ihr Schmerz ist etwa gleich geblieben.</translation>
    </message>
    <message>
        <source>Your treatment</source>
        <extracomment>bodymap/ui/report/patient_summary.py</extracomment>
        <translation>Ihre Behandlung</translation>
    </message>
    <message>
        <source>bent</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>verbogen</translation>
    </message>
    <message>
        <source>born {day}</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>geboren {day}</translation>
    </message>
    <message>
        <source>broken</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>by a guardian</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>durch gesetzliche Vertretung</translation>
    </message>
    <message>
        <source>by word of mouth</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>mündlich</translation>
    </message>
    <message>
        <source>fell out</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>herausgefallen</translation>
    </message>
    <message>
        <source>first and last visit</source>
        <extracomment>bodymap/ui/report/summary_pieces.py</extracomment>
        <translation>erste und letzte Behandlung</translation>
    </message>
    <message>
        <source>first visit</source>
        <extracomment>bodymap/ui/report/summary_pieces.py</extracomment>
        <translation>erste Behandlung</translation>
    </message>
    <message>
        <source>given {day}, {how}, wording {version}</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>erteilt {day}, {how}, Wortlaut {version}</translation>
    </message>
    <message>
        <source>goes on</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>dauert an</translation>
    </message>
    <message>
        <source>goes on, follow-up {day}</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>dauert an, Nachkontrolle {day}</translation>
    </message>
    <message>
        <source>in</source>
        <extracomment>bodymap/ui/report/site_table.py</extracomment>
        <translation>liegt</translation>
    </message>
    <message>
        <source>in writing</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>schriftlich</translation>
    </message>
    <message>
        <source>in, the visit is open</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>liegt, die Behandlung ist offen</translation>
    </message>
    <message>
        <source>last visit</source>
        <extracomment>bodymap/ui/report/summary_pieces.py</extracomment>
        <translation>letzte Behandlung</translation>
    </message>
    <message>
        <source>left</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>links</translation>
    </message>
    <message>
        <source>mid</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>name withheld</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>Name nicht genannt</translation>
    </message>
    <message>
        <source>needle {numbers} {what}</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>Nadel {numbers} {what}</translation>
    </message>
    <message>
        <source>never in</source>
        <extracomment>bodymap/ui/report/site_table.py</extracomment>
        <translation>nie gesetzt</translation>
    </message>
    <message>
        <source>no muscle recorded</source>
        <extracomment>bodymap/ui/report/muscle_table.py</extracomment>
        <translation>kein Muskel eingetragen</translation>
    </message>
    <message>
        <source>no pain</source>
        <extracomment>bodymap/ui/report/summary_pieces.py</extracomment>
        <translation>kein Schmerz</translation>
    </message>
    <message>
        <source>no visits in this period</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>keine Behandlungen in diesem Zeitraum</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <extracomment>bodymap/ui/report/report_document.py</extracomment>
        <translation>Nr. {number}</translation>
    </message>
    <message>
        <source>nobody signed yet</source>
        <extracomment>bodymap/ui/report/head_block.py</extracomment>
        <translation>noch von niemandem unterzeichnet</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>bodymap/ui/report/head_block.py</extracomment>
        <translation>keine</translation>
    </message>
    <message>
        <source>none on record</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>keine in der Akte</translation>
    </message>
    <message>
        <source>none recorded</source>
        <extracomment>bodymap/ui/report/head_block.py</extracomment>
        <translation>keine eingetragen</translation>
    </message>
    <message>
        <source>not charted</source>
        <extracomment>bodymap/ui/report/closing_block.py</extracomment>
        <translation>nicht eingetragen</translation>
    </message>
    <message>
        <source>not recorded</source>
        <extracomment>bodymap/ui/report/head_block.py</extracomment>
        <translation>nicht eingetragen</translation>
    </message>
    <message>
        <source>not signed</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>nicht unterzeichnet</translation>
    </message>
    <message>
        <source>one score is no course</source>
        <extracomment>bodymap/ui/report/visit_tables.py</extracomment>
        <translation>ein Wert ist kein Verlauf</translation>
    </message>
    <message>
        <source>open</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>offen</translation>
    </message>
    <message>
        <source>out, and not counted</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>entfernt, nicht gezählt</translation>
    </message>
    <message>
        <source>over {day}</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>vorbei {day}</translation>
    </message>
    <message>
        <source>record no. {number}</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>Aktennr. {number}</translation>
    </message>
    <message>
        <source>right</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>rechts</translation>
    </message>
    <message>
        <source>screening: {items}</source>
        <extracomment>bodymap/ui/report/head_block.py</extracomment>
        <translation>Screening: {items}</translation>
    </message>
    <message>
        <source>still in</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>liegt noch</translation>
    </message>
    <message>
        <source>worst pain</source>
        <extracomment>bodymap/ui/report/summary_pieces.py</extracomment>
        <translation>schlimmster Schmerz</translation>
    </message>
    <message>
        <source>{dagger} amended after the signature, see below.</source>
        <extracomment>bodymap/ui/report/visit_tables.py</extracomment>
        <translation>{dagger} nach der Unterschrift berichtigt, siehe unten.</translation>
    </message>
    <message>
        <source>{dagger} not as signed, see the amendments.</source>
        <extracomment>bodymap/ui/report/site_table.py</extracomment>
        <translation>{dagger} nicht wie unterzeichnet, siehe die Berichtigungen.</translation>
    </message>
    <message>
        <source>{hash} does NOT fit</source>
        <extracomment>bodymap/ui/report/visit_tables.py</extracomment>
        <translation>{hash} stimmt NICHT</translation>
    </message>
    <message>
        <source>{n} in 1 muscle</source>
        <extracomment>bodymap/ui/report/head_block.py</extracomment>
        <translation>{n} in 1 Muskel</translation>
    </message>
    <message numerus="yes">
        <source>{n} in {muscles} muscles, each side counted</source>
        <extracomment>bodymap/ui/report/head_block.py</extracomment>
        <translation>
            <numerusform>{n} in {muscles} Muskel, jede Seite gezählt</numerusform>
            <numerusform>{n} in {muscles} Muskeln, jede Seite gezählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} needle sites of 1 visit.</source>
        <extracomment>bodymap/ui/report/report_document.py</extracomment>
        <translation>
            <numerusform>{n} Nadelstelle von 1 Behandlung.</numerusform>
            <numerusform>{n} Nadelstellen von 1 Behandlung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} needle sites of {visits} visits.</source>
        <extracomment>bodymap/ui/report/report_document.py</extracomment>
        <translation>
            <numerusform>{n} Nadelstelle von {visits} Behandlungen.</numerusform>
            <numerusform>{n} Nadelstellen von {visits} Behandlungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} needles</source>
        <extracomment>bodymap/ui/report/site_table.py</extracomment>
        <translation>
            <numerusform>{n} Nadel</numerusform>
            <numerusform>{n} Nadeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {all} visits</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>
            <numerusform>{n} von {all} Behandlung</numerusform>
            <numerusform>{n} von {all} Behandlungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} signatures</source>
        <extracomment>bodymap/ui/report/closing_block.py</extracomment>
        <translation>
            <numerusform>{n} Unterschrift</numerusform>
            <numerusform>{n} Unterschriften</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sites are on none of these views.</source>
        <extracomment>bodymap/ui/report/report_document.py</extracomment>
        <translation>
            <numerusform>{n} Stelle ist in keiner dieser Ansichten.</numerusform>
            <numerusform>{n} Stellen sind in keiner dieser Ansichten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} visits</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>
            <numerusform>{n} Behandlung</numerusform>
            <numerusform>{n} Behandlungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{several} and {last}</source>
        <extracomment>bodymap/ui/report/report_words.py</extracomment>
        <translation>{several} und {last}</translation>
    </message>
    <message>
        <source>{view}, enlarged</source>
        <extracomment>bodymap/ui/report/report_document.py</extracomment>
        <translation>{view}, vergrößert</translation>
    </message>
    <message>
        <source>{visit}, continued</source>
        <extracomment>bodymap/ui/report/site_table.py</extracomment>
        <translation>{visit}, Fortsetzung</translation>
    </message>
</context>
<context>
    <name>ReportChoices</name>
    <message>
        <source>All visits</source>
        <extracomment>bodymap/ui/report/report_choices.py</extracomment>
        <translation>Alle Behandlungen</translation>
    </message>
    <message>
        <source>Amendments</source>
        <extracomment>bodymap/ui/report/report_choices.py</extracomment>
        <translation>Berichtigungen</translation>
    </message>
    <message>
        <source>Code and fee</source>
        <extracomment>bodymap/ui/report/report_choices.py</extracomment>
        <translation>Ziffer und Gebühr</translation>
    </message>
    <message>
        <source>Document</source>
        <extracomment>bodymap/ui/report/report_choices.py</extracomment>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>For the patient</source>
        <extracomment>bodymap/ui/report/report_choices.py</extracomment>
        <translation>Für den Patienten</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>bodymap/ui/report/report_choices.py</extracomment>
        <translation>Von</translation>
    </message>
    <message>
        <source>From – to</source>
        <extracomment>bodymap/ui/report/report_choices.py</extracomment>
        <translation>Von – bis</translation>
    </message>
    <message>
        <source>Full report</source>
        <extracomment>bodymap/ui/report/report_choices.py</extracomment>
        <translation>Ganzer Bericht</translation>
    </message>
    <message>
        <source>Letter</source>
        <extracomment>bodymap/ui/report/report_choices.py</extracomment>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Maps</source>
        <extracomment>bodymap/ui/report/report_choices.py</extracomment>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Muscles by visit</source>
        <extracomment>bodymap/ui/report/report_choices.py</extracomment>
        <translation>Muskeln je Behandlung</translation>
    </message>
    <message>
        <source>Needle sites one by one</source>
        <extracomment>bodymap/ui/report/report_choices.py</extracomment>
        <translation>Nadelstellen einzeln</translation>
    </message>
    <message>
        <source>Paper</source>
        <extracomment>bodymap/ui/report/report_choices.py</extracomment>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Parts</source>
        <extracomment>bodymap/ui/report/report_choices.py</extracomment>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Reactions</source>
        <extracomment>bodymap/ui/report/report_choices.py</extracomment>
        <translation>Reaktionen</translation>
    </message>
    <message>
        <source>This day lies before the first one.</source>
        <extracomment>bodymap/ui/report/report_choices.py</extracomment>
        <translation>Dieser Tag liegt vor dem ersten.</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>bodymap/ui/report/report_choices.py</extracomment>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Trend of the pain</source>
        <extracomment>bodymap/ui/report/report_choices.py</extracomment>
        <translation>Verlauf des Schmerzes</translation>
    </message>
    <message>
        <source>Visits</source>
        <extracomment>bodymap/ui/report/report_choices.py</extracomment>
        <translation>Behandlungen</translation>
    </message>
    <message>
        <source>With the patient&apos;s name</source>
        <extracomment>bodymap/ui/report/report_choices.py</extracomment>
        <translation>Mit Patientennamen</translation>
    </message>
</context>
<context>
    <name>ReportFoot</name>
    <message>
        <source>Cancel</source>
        <extracomment>bodymap/ui/report/report_foot.py</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Making pages: {percent} %</source>
        <extracomment>bodymap/ui/report/report_foot.py</extracomment>
        <translation>Seiten: {percent} %</translation>
    </message>
    <message>
        <source>Print</source>
        <extracomment>bodymap/ui/report/report_foot.py</extracomment>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <extracomment>bodymap/ui/report/report_foot.py</extracomment>
        <translation>Als PDF</translation>
    </message>
</context>
<context>
    <name>ReportOutput</name>
    <message>
        <source>Nothing was written to {name}: {why}.</source>
        <extracomment>bodymap/ui/report/report_output.py</extracomment>
        <translation>In {name} wurde nichts geschrieben: {why}.</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Add a complaint to report on it here.</source>
        <extracomment>bodymap/ui/report/report_page.py</extracomment>
        <translation>Fügen Sie eine Beschwerde hinzu, um hier darüber zu berichten.</translation>
    </message>
    <message>
        <source>Document (*.pdf)</source>
        <extracomment>bodymap/ui/report/report_page.py</extracomment>
        <translation>Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Make them</source>
        <extracomment>bodymap/ui/report/report_page.py</extracomment>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>No visits yet: their report is made here.</source>
        <extracomment>bodymap/ui/report/report_page.py</extracomment>
        <translation>Noch keine Behandlungen: Ihr Bericht entsteht hier.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <extracomment>bodymap/ui/report/report_page.py</extracomment>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Stopped: the pages may not be what is chosen.</source>
        <extracomment>bodymap/ui/report/report_page.py</extracomment>
        <translation>Angehalten: Die Seiten entsprechen vielleicht nicht der Auswahl.</translation>
    </message>
    <message>
        <source>The report was sent to the printer.</source>
        <extracomment>bodymap/ui/report/report_page.py</extracomment>
        <translation>Der Bericht wurde an den Drucker gesendet.</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>bodymap/ui/report/report_page.py</extracomment>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>{name} was saved.</source>
        <extracomment>bodymap/ui/report/report_page.py</extracomment>
        <translation>{name} wurde gespeichert.</translation>
    </message>
</context>
<context>
    <name>RescuedWords</name>
    <message>
        <source>A field</source>
        <extracomment>bodymap/ui/crash/rescued_words.py</extracomment>
        <translation>Ein Feld</translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>bodymap/ui/crash/rescued_words.py</extracomment>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy what stood in {field}</source>
        <extracomment>bodymap/ui/crash/rescued_words.py</extracomment>
        <translation>Kopieren, was in {field} stand</translation>
    </message>
    <message>
        <source>Put them away</source>
        <extracomment>bodymap/ui/crash/rescued_words.py</extracomment>
        <translation>Weglegen</translation>
    </message>
    <message>
        <source>They stood in open fields when the program failed. Copy them where they belong; then put them away.</source>
        <extracomment>bodymap/ui/crash/rescued_words.py</extracomment>
        <translation>Sie standen in offenen Feldern, als das Programm abstürzte. Kopieren Sie sie dorthin, wo sie hingehören, und legen Sie sie dann weg.</translation>
    </message>
    <message>
        <source>Words not recorded yet</source>
        <extracomment>bodymap/ui/crash/rescued_words.py</extracomment>
        <translation>Noch nicht eingetragene Texte</translation>
    </message>
</context>
<context>
    <name>ResponseModel</name>
    <message>
        <source>Muscle</source>
        <extracomment>bodymap/ui/muscles/response_model.py</extracomment>
        <translation>Muskel</translation>
    </message>
    <message>
        <source>Technique</source>
        <extracomment>bodymap/ui/muscles/response_model.py</extracomment>
        <translation>Technik</translation>
    </message>
    <message>
        <source>Visits with</source>
        <extracomment>bodymap/ui/muscles/response_model.py</extracomment>
        <translation>Behandlungen mit</translation>
    </message>
    <message>
        <source>Without</source>
        <extracomment>bodymap/ui/muscles/response_model.py</extracomment>
        <translation>Ohne</translation>
    </message>
</context>
<context>
    <name>ResponsePart</name>
    <message>
        <source>By technique</source>
        <extracomment>bodymap/ui/muscles/response_part.py</extracomment>
        <translation>Nach Technik</translation>
    </message>
    <message>
        <source>Copied; it can be pasted into a spreadsheet.</source>
        <extracomment>bodymap/ui/muscles/response_part.py</extracomment>
        <translation>Kopiert; sie lässt sich in eine Tabellenkalkulation einfügen.</translation>
    </message>
    <message>
        <source>Copy table</source>
        <extracomment>bodymap/ui/muscles/response_part.py</extracomment>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <extracomment>bodymap/ui/muscles/response_part.py</extracomment>
        <translation>Sortiert nach</translation>
    </message>
    <message>
        <source>Sorted by change in the session</source>
        <extracomment>bodymap/ui/muscles/response_part.py</extracomment>
        <translation>Sortiert nach Änderung in der Sitzung</translation>
    </message>
    <message>
        <source>Sorted by change until next visit</source>
        <extracomment>bodymap/ui/muscles/response_part.py</extracomment>
        <translation>Sortiert nach Änderung bis zur nächsten Behandlung</translation>
    </message>
    <message>
        <source>Sorted by muscle</source>
        <extracomment>bodymap/ui/muscles/response_part.py</extracomment>
        <translation>Sortiert nach Muskel</translation>
    </message>
    <message>
        <source>Sorted by visits with it</source>
        <extracomment>bodymap/ui/muscles/response_part.py</extracomment>
        <translation>Sortiert nach Behandlungen damit</translation>
    </message>
</context>
<context>
    <name>ResponseTable</name>
    <message>
        <source>Change of the pain with each muscle and without it</source>
        <extracomment>bodymap/ui/muscles/response_table.py</extracomment>
        <translation>Änderung des Schmerzes mit jedem Muskel und ohne ihn</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>It is the backup of another clinic.</source>
        <extracomment>bodymap/ui/gate/restore_words.py</extracomment>
        <translation>Es ist die Sicherung einer anderen Praxis.</translation>
    </message>
    <message>
        <source>The backup is in place. Log in with a passphrase of that time.</source>
        <extracomment>bodymap/ui/gate/restore_words.py</extracomment>
        <translation>Die Sicherung ist an ihrem Platz. Melden Sie sich mit einer damaligen Passphrase an.</translation>
    </message>
    <message>
        <source>The clinic file is missing or cannot be read: what was recorded after this backup is not in it, and cannot be told.</source>
        <extracomment>bodymap/ui/gate/restore_words.py</extracomment>
        <translation>Die Praxisdatei fehlt oder ist nicht lesbar: Was nach dieser Sicherung eingetragen wurde, ist nicht in ihr enthalten und lässt sich nicht benennen.</translation>
    </message>
    <message>
        <source>The file of before is kept as {path}.</source>
        <extracomment>bodymap/ui/gate/restore_words.py</extracomment>
        <translation>Die vorige Datei bleibt als {path} erhalten.</translation>
    </message>
</context>
<context>
    <name>RestoreCard</name>
    <message>
        <source>An administrator of that time opens it. Nothing is changed by looking.</source>
        <extracomment>bodymap/ui/gate/restore_card.py</extracomment>
        <translation>Ein damaliger Administrator öffnet sie. Durch Ansehen ändert sich nichts.</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>bodymap/ui/gate/restore_card.py</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Choose a log-in first.</source>
        <extracomment>bodymap/ui/gate/restore_card.py</extracomment>
        <translation>Wählen Sie zuerst eine Anmeldung.</translation>
    </message>
    <message>
        <source>Look into it</source>
        <extracomment>bodymap/ui/gate/restore_card.py</extracomment>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Looking into it</source>
        <extracomment>bodymap/ui/gate/restore_card.py</extracomment>
        <translation>Wird angesehen</translation>
    </message>
    <message>
        <source>Made on {when}</source>
        <extracomment>bodymap/ui/gate/restore_card.py</extracomment>
        <translation>Angelegt am {when}</translation>
    </message>
    <message>
        <source>Making it ready</source>
        <extracomment>bodymap/ui/gate/restore_card.py</extracomment>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Nothing is thrown away: a clinic file that is here now is kept beside it.</source>
        <extracomment>bodymap/ui/gate/restore_card.py</extracomment>
        <translation>Nichts wird weggeworfen: Eine hier vorhandene Praxisdatei bleibt daneben erhalten.</translation>
    </message>
    <message>
        <source>Passphrase of that time</source>
        <extracomment>bodymap/ui/gate/restore_card.py</extracomment>
        <translation>Damalige Passphrase</translation>
    </message>
    <message>
        <source>Pick the backup that is to be the clinic. It is looked into first.</source>
        <extracomment>bodymap/ui/gate/restore_card.py</extracomment>
        <translation>Wählen Sie die Sicherung, die zur Praxis werden soll. Sie wird zuerst angesehen.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <extracomment>bodymap/ui/gate/restore_card.py</extracomment>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Restore it now</source>
        <extracomment>bodymap/ui/gate/restore_card.py</extracomment>
        <translation>Jetzt wiederherstellen</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <extracomment>bodymap/ui/gate/restore_card.py</extracomment>
        <translation>Diese Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>The backup becomes the clinic. Everybody logs in with the passphrases of that time.</source>
        <extracomment>bodymap/ui/gate/restore_card.py</extracomment>
        <translation>Die Sicherung wird zur Praxis. Alle melden sich mit den damaligen Passphrasen an.</translation>
    </message>
    <message>
        <source>{clinic}, made on {when}</source>
        <extracomment>bodymap/ui/gate/restore_card.py</extracomment>
        <translation>{clinic}, angelegt am {when}</translation>
    </message>
</context>
<context>
    <name>RestoreDrawer</name>
    <message>
        <source>Its passphrase</source>
        <extracomment>bodymap/ui/manage/restore_drawer.py</extracomment>
        <translation>Dessen Passphrase</translation>
    </message>
    <message>
        <source>Log-in of that time</source>
        <extracomment>bodymap/ui/manage/restore_drawer.py</extracomment>
        <translation>Damaliger Anmeldename</translation>
    </message>
    <message>
        <source>Look into it</source>
        <extracomment>bodymap/ui/manage/restore_drawer.py</extracomment>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Looking into it</source>
        <extracomment>bodymap/ui/manage/restore_drawer.py</extracomment>
        <translation>Wird angesehen</translation>
    </message>
    <message>
        <source>Made on {when}</source>
        <extracomment>bodymap/ui/manage/restore_drawer.py</extracomment>
        <translation>Angelegt am {when}</translation>
    </message>
    <message>
        <source>Making it ready</source>
        <extracomment>bodymap/ui/manage/restore_drawer.py</extracomment>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Nothing is thrown away: the clinic of now stays in its folder.</source>
        <extracomment>bodymap/ui/manage/restore_drawer.py</extracomment>
        <translation>Nichts wird weggeworfen: Die jetzige Praxis bleibt in ihrem Ordner.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <extracomment>bodymap/ui/manage/restore_drawer.py</extracomment>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Restore it now</source>
        <extracomment>bodymap/ui/manage/restore_drawer.py</extracomment>
        <translation>Jetzt wiederherstellen</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <extracomment>bodymap/ui/manage/restore_drawer.py</extracomment>
        <translation>Diese Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>The clinic closes, and the backup takes its place. Everybody logs in with the passphrases of that time. The files of now are kept beside it.</source>
        <extracomment>bodymap/ui/manage/restore_drawer.py</extracomment>
        <translation>Die Praxis wird geschlossen, und die Sicherung tritt an ihre Stelle. Alle melden sich mit den damaligen Passphrasen an. Die jetzigen Dateien bleiben daneben erhalten.</translation>
    </message>
</context>
<context>
    <name>RowPanel</name>
    <message>
        <source>{muscle}: its needles on the body, {view}</source>
        <extracomment>bodymap/ui/muscles/row_panel.py</extracomment>
        <translation>{muscle}: seine Nadeln am Körper, {view}</translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>The demo is made up: it has no backups.</source>
        <extracomment>bodymap/manage_screen.py</extracomment>
        <translation>Die Demo ist erfunden: Sie hat keine Sicherungen.</translation>
    </message>
</context>
<context>
    <name>SafetyNotices</name>
    <message>
        <source>Decide</source>
        <extracomment>bodymap/ui/manage/safety_notices.py</extracomment>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Emergency access: {name} could chart from {begun} until {until}. Reason given: {reason}</source>
        <extracomment>bodymap/ui/manage/safety_notices.py</extracomment>
        <translation>Notfallzugriff: {name} konnte von {begun} bis {until} dokumentieren. Genannter Grund: {reason}</translation>
    </message>
    <message>
        <source>Go to the backups</source>
        <extracomment>bodymap/ui/manage/safety_notices.py</extracomment>
        <translation>Zu den Sicherungen</translation>
    </message>
    <message>
        <source>See the check</source>
        <extracomment>bodymap/ui/manage/safety_notices.py</extracomment>
        <translation>Zur Prüfung</translation>
    </message>
    <message>
        <source>Seen</source>
        <extracomment>bodymap/ui/manage/safety_notices.py</extracomment>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Seen: emergency access of {name}</source>
        <extracomment>bodymap/ui/manage/safety_notices.py</extracomment>
        <translation>Gesehen: Notfallzugriff von {name}</translation>
    </message>
    <message>
        <source>The full check of {when} found something wrong. {finding}</source>
        <extracomment>bodymap/ui/manage/safety_notices.py</extracomment>
        <translation>Die volle Prüfung vom {when} fand einen Fehler. {finding}</translation>
    </message>
    <message>
        <source>Two workstations did different things to one entry: decide what counts.</source>
        <extracomment>bodymap/ui/manage/safety_notices.py</extracomment>
        <translation>Zwei Arbeitsplätze haben einen Eintrag verschieden geändert: Entscheiden Sie, was gilt.</translation>
    </message>
    <message numerus="yes">
        <source>Two workstations did different things to {count} entries: decide what counts.</source>
        <extracomment>bodymap/ui/manage/safety_notices.py</extracomment>
        <translation>
            <numerusform>Zwei Arbeitsplätze haben {count} Eintrag verschieden geändert: Entscheiden Sie, was gilt.</numerusform>
            <numerusform>Zwei Arbeitsplätze haben {count} Einträge verschieden geändert: Entscheiden Sie, was gilt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Salvage</name>
    <message>
        <source>1 needle site</source>
        <extracomment>bodymap/ui/gate/salvage_words.py</extracomment>
        <translation>1 Nadelstelle</translation>
    </message>
    <message>
        <source>1 other entry</source>
        <extracomment>bodymap/ui/gate/salvage_words.py</extracomment>
        <translation>1 weiterer Eintrag</translation>
    </message>
    <message>
        <source>1 pain score</source>
        <extracomment>bodymap/ui/gate/salvage_words.py</extracomment>
        <translation>1 Schmerzwert</translation>
    </message>
    <message>
        <source>1 patient</source>
        <extracomment>bodymap/ui/gate/salvage_words.py</extracomment>
        <translation>1 Patient</translation>
    </message>
    <message>
        <source>1 visit</source>
        <extracomment>bodymap/ui/gate/salvage_words.py</extracomment>
        <translation>1 Behandlung</translation>
    </message>
    <message>
        <source>Lines of the change log are lost, too: more may be missing than is known.</source>
        <extracomment>bodymap/ui/gate/salvage_words.py</extracomment>
        <translation>Auch Zeilen des Änderungsprotokolls sind verloren: Es kann mehr fehlen, als bekannt ist.</translation>
    </message>
    <message>
        <source>Lost: {what}.</source>
        <extracomment>bodymap/ui/gate/salvage_words.py</extracomment>
        <translation>Verloren: {what}.</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <extracomment>bodymap/ui/gate/salvage_words.py</extracomment>
        <translation>Nichts ist verloren.</translation>
    </message>
    <message>
        <source>Saved: {what}.</source>
        <extracomment>bodymap/ui/gate/salvage_words.py</extracomment>
        <translation>Gerettet: {what}.</translation>
    </message>
    <message>
        <source>The new clinic is in {folder}. What was lost is listed there in {file}.</source>
        <extracomment>bodymap/ui/gate/salvage_words.py</extracomment>
        <translation>Die neue Praxis liegt in {folder}. Was verloren ist, steht dort in {file}.</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>bodymap/ui/gate/salvage_words.py</extracomment>
        <translation>nichts</translation>
    </message>
    <message numerus="yes">
        <source>{count} needle sites</source>
        <extracomment>bodymap/ui/gate/salvage_words.py</extracomment>
        <translation>
            <numerusform>{count} Nadelstelle</numerusform>
            <numerusform>{count} Nadelstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} other entries</source>
        <extracomment>bodymap/ui/gate/salvage_words.py</extracomment>
        <translation>
            <numerusform>{count} weiterer Eintrag</numerusform>
            <numerusform>{count} weitere Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} pain scores</source>
        <extracomment>bodymap/ui/gate/salvage_words.py</extracomment>
        <translation>
            <numerusform>{count} Schmerzwert</numerusform>
            <numerusform>{count} Schmerzwerte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} patients</source>
        <extracomment>bodymap/ui/gate/salvage_words.py</extracomment>
        <translation>
            <numerusform>{count} Patient</numerusform>
            <numerusform>{count} Patienten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} visits</source>
        <extracomment>bodymap/ui/gate/salvage_words.py</extracomment>
        <translation>
            <numerusform>{count} Behandlung</numerusform>
            <numerusform>{count} Behandlungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SalvageCard</name>
    <message>
        <source>Back</source>
        <extracomment>bodymap/ui/gate/salvage_card.py</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Choose the place…</source>
        <extracomment>bodymap/ui/gate/salvage_card.py</extracomment>
        <translation>Ort wählen …</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <extracomment>bodymap/ui/gate/salvage_card.py</extracomment>
        <translation>Lesbares retten</translation>
    </message>
    <message>
        <source>Saving what can be read</source>
        <extracomment>bodymap/ui/gate/salvage_card.py</extracomment>
        <translation>Lesbares wird gerettet</translation>
    </message>
    <message>
        <source>The damaged file stays as it is. What can be read of it is saved as a new clinic, in a new folder at a place of your choice.</source>
        <extracomment>bodymap/ui/gate/salvage_card.py</extracomment>
        <translation>Die beschädigte Datei bleibt, wie sie ist. Was in ihr lesbar ist, wird als neue Praxis gespeichert, in einem neuen Ordner an einem Ort Ihrer Wahl.</translation>
    </message>
    <message>
        <source>Where to save what can be read</source>
        <extracomment>bodymap/ui/gate/salvage_card.py</extracomment>
        <translation>Wohin das Lesbare gerettet wird</translation>
    </message>
</context>
<context>
    <name>ScoreRow</name>
    <message>
        <source>Choose the side first.</source>
        <extracomment>bodymap/ui/session/scores/score_row.py</extracomment>
        <translation>Wählen Sie zuerst die Seite.</translation>
    </message>
    <message>
        <source>Side of {0}</source>
        <extracomment>bodymap/ui/session/scores/score_row.py</extracomment>
        <translation>Seite von {0}</translation>
    </message>
    <message>
        <source>Take {0} back</source>
        <extracomment>bodymap/ui/session/scores/score_row.py</extracomment>
        <translation>{0} zurücknehmen</translation>
    </message>
</context>
<context>
    <name>ScoreSheet</name>
    <message>
        <source>Another score</source>
        <extracomment>bodymap/ui/session/scores/score_sheet.py</extracomment>
        <translation>Weiterer Messwert</translation>
    </message>
    <message>
        <source>Functional scores</source>
        <extracomment>bodymap/ui/session/scores/score_sheet.py</extracomment>
        <translation>Funktionswerte</translation>
    </message>
    <message>
        <source>Range of motion</source>
        <extracomment>bodymap/ui/session/scores/score_sheet.py</extracomment>
        <translation>Bewegungsausmaß</translation>
    </message>
    <message>
        <source>Scores</source>
        <extracomment>bodymap/ui/session/scores/score_sheet.py</extracomment>
        <translation>Messwerte</translation>
    </message>
</context>
<context>
    <name>ScoresOnPage</name>
    <message>
        <source>Scores and range of motion</source>
        <extracomment>bodymap/ui/session/scores/scores_on_page.py</extracomment>
        <translation>Messwerte und Bewegungsausmaß</translation>
    </message>
</context>
<context>
    <name>ScreeningRow</name>
    <message>
        <source>as answered on {day}</source>
        <extracomment>bodymap/ui/session/start/screening_row.py</extracomment>
        <translation>wie am {day} beantwortet</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Activity</source>
        <extracomment>bodymap/ui/manage/section.py</extracomment>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Backups</source>
        <extracomment>bodymap/ui/manage/section.py</extracomment>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>In and out</source>
        <extracomment>bodymap/ui/manage/section.py</extracomment>
        <translation>Hinaus und herein</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>bodymap/ui/manage/section.py</extracomment>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>People</source>
        <extracomment>bodymap/ui/manage/section.py</extracomment>
        <translation>Personen</translation>
    </message>
    <message>
        <source>This workstation</source>
        <extracomment>bodymap/ui/manage/section.py</extracomment>
        <translation>Dieser Arbeitsplatz</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections</source>
        <extracomment>bodymap/ui/settings/section_list.py</extracomment>
        <translation>Abschnitte</translation>
    </message>
</context>
<context>
    <name>ServerPart</name>
    <message>
        <source>Ask the server again</source>
        <extracomment>bodymap/ui/settings/server_part.py</extracomment>
        <translation>Den Server noch einmal fragen</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <extracomment>bodymap/ui/settings/server_part.py</extracomment>
        <translation>Der Server wird gefragt …</translation>
    </message>
    <message>
        <source>Everybody can be found and fetched in any case, while the server answers. What is not sent yet stays.</source>
        <extracomment>bodymap/ui/settings/server_part.py</extracomment>
        <translation>Gefunden und geholt werden kann in jedem Fall jeder, solange der Server antwortet. Was noch nicht gesendet ist, bleibt.</translation>
    </message>
    <message>
        <source>Fetching what is to be kept</source>
        <extracomment>bodymap/ui/settings/server_part.py</extracomment>
        <translation>Was aufbewahrt werden soll, wird geholt</translation>
    </message>
    <message>
        <source>From the next log-in on. Until then: {what}.</source>
        <extracomment>bodymap/ui/settings/server_part.py</extracomment>
        <translation>Ab der nächsten Anmeldung. Bis dahin: {what}.</translation>
    </message>
    <message>
        <source>It is on a server, and can come back into one file.</source>
        <extracomment>bodymap/ui/settings/server_part.py</extracomment>
        <translation>Sie ist auf einem Server und kann in eine Datei zurückkommen.</translation>
    </message>
    <message>
        <source>Move this clinic to a server…</source>
        <extracomment>bodymap/ui/settings/server_part.py</extracomment>
        <translation>Diese Praxis auf einen Server umziehen …</translation>
    </message>
    <message>
        <source>On the command line: {command}</source>
        <extracomment>bodymap/ui/settings/server_part.py</extracomment>
        <translation>Auf der Befehlszeile: {command}</translation>
    </message>
    <message>
        <source>Only an administrator may move the clinic.</source>
        <extracomment>bodymap/ui/settings/server_part.py</extracomment>
        <translation>Nur ein Administrator darf die Praxis umziehen.</translation>
    </message>
    <message>
        <source>Step by step: the way there, the certificate, the rights, the clocks.</source>
        <extracomment>bodymap/ui/settings/server_part.py</extracomment>
        <translation>Schritt für Schritt: der Weg dorthin, das Zertifikat, die Rechte, die Uhren.</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <extracomment>bodymap/ui/settings/server_part.py</extracomment>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Testing…</source>
        <extracomment>bodymap/ui/settings/server_part.py</extracomment>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>The clinic closes, and the door asks where the server is and for an administrator’s passphrase. Until everything is there and compared, the clinic stays what it is.</source>
        <extracomment>bodymap/ui/settings/server_part.py</extracomment>
        <translation>Die Praxis schließt, und auf der Anmeldeseite wird gefragt, wo der Server ist, und nach der Passphrase eines Administrators. Bis alles dort und verglichen ist, bleibt die Praxis, was sie ist.</translation>
    </message>
    <message>
        <source>The demo stays on this computer.</source>
        <extracomment>bodymap/ui/settings/server_part.py</extracomment>
        <translation>Die Demo bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <extracomment>bodymap/ui/settings/server_part.py</extracomment>
        <translation>Der Server antwortet nicht.</translation>
    </message>
    <message>
        <source>This clinic is on no server: its record is in one encrypted file on this computer. Several workstations can share it through a server of the clinic’s own.</source>
        <extracomment>bodymap/ui/settings/server_part.py</extracomment>
        <translation>Diese Praxis ist auf keinem Server: Ihre Akte liegt in einer verschlüsselten Datei auf diesem Computer. Mehrere Arbeitsplätze können sie über einen eigenen Server der Praxis teilen.</translation>
    </message>
    <message>
        <source>This workstation comes there as {role}, since {when}.</source>
        <extracomment>bodymap/ui/settings/server_part.py</extracomment>
        <translation>Dieser Arbeitsplatz kommt dort als {role}, seit {when}.</translation>
    </message>
    <message>
        <source>What this workstation keeps</source>
        <extracomment>bodymap/ui/settings/server_part.py</extracomment>
        <translation>Was dieser Arbeitsplatz aufbewahrt</translation>
    </message>
</context>
<context>
    <name>SettingsFileWords</name>
    <message>
        <source>Catalogue, {file}, {entry}: {cells}</source>
        <extracomment>bodymap/ui/settings/file_words.py</extracomment>
        <translation>Katalog, {file}, {entry}: {cells}</translation>
    </message>
    <message>
        <source>Currency</source>
        <extracomment>bodymap/ui/settings/file_words.py</extracomment>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Fees</source>
        <extracomment>bodymap/ui/settings/file_words.py</extracomment>
        <translation>Gebühren</translation>
    </message>
    <message>
        <source>Figure where the sex does not tell</source>
        <extracomment>bodymap/ui/settings/file_words.py</extracomment>
        <translation>Figur bei anderem oder unbekanntem Geschlecht</translation>
    </message>
    <message>
        <source>Left and right of one muscle</source>
        <extracomment>bodymap/ui/settings/file_words.py</extracomment>
        <translation>Links und rechts desselben Muskels</translation>
    </message>
    <message>
        <source>Minutes that a needle stays in</source>
        <extracomment>bodymap/ui/settings/file_words.py</extracomment>
        <translation>Minuten, die eine Nadel liegt</translation>
    </message>
    <message>
        <source>Name of the clinic</source>
        <extracomment>bodymap/ui/settings/file_words.py</extracomment>
        <translation>Name der Praxis</translation>
    </message>
    <message>
        <source>Sound</source>
        <extracomment>bodymap/ui/settings/file_words.py</extracomment>
        <translation>Ton</translation>
    </message>
    <message>
        <source>State or country</source>
        <extracomment>bodymap/ui/settings/file_words.py</extracomment>
        <translation>Bundesstaat oder Land</translation>
    </message>
    <message>
        <source>Version of the consent</source>
        <extracomment>bodymap/ui/settings/file_words.py</extracomment>
        <translation>Version der Einwilligung</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <extracomment>bodymap/ui/settings/file_words.py</extracomment>
        <translation>Wen man anrufen kann</translation>
    </message>
    <message>
        <source>Wording of the consent</source>
        <extracomment>bodymap/ui/settings/file_words.py</extracomment>
        <translation>Wortlaut der Einwilligung</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <extracomment>bodymap/ui/settings/file_words.py</extracomment>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>female-typical</source>
        <extracomment>bodymap/ui/settings/file_words.py</extracomment>
        <translation>weiblich typisch</translation>
    </message>
    <message>
        <source>male-typical</source>
        <extracomment>bodymap/ui/settings/file_words.py</extracomment>
        <translation>männlich typisch</translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>bodymap/ui/settings/file_words.py</extracomment>
        <translation>nein</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>bodymap/ui/settings/file_words.py</extracomment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>one muscle</source>
        <extracomment>bodymap/ui/settings/file_words.py</extracomment>
        <translation>ein Muskel</translation>
    </message>
    <message>
        <source>two muscles</source>
        <extracomment>bodymap/ui/settings/file_words.py</extracomment>
        <translation>zwei Muskeln</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>bodymap/ui/settings/file_words.py</extracomment>
        <translation>ja</translation>
    </message>
    <message>
        <source>{setting}: {before} → {after}</source>
        <extracomment>bodymap/ui/settings/file_words.py</extracomment>
        <translation>{setting}: {before} → {after}</translation>
    </message>
</context>
<context>
    <name>SettingsIndex</name>
    <message>
        <source>A sound when they are over</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Ein Ton, wenn sie um sind</translation>
    </message>
    <message>
        <source>A threshold of your own</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Eine eigene Schwelle</translation>
    </message>
    <message>
        <source>After-care advice on offer</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Angebotene Nachsorgehinweise</translation>
    </message>
    <message>
        <source>Backups</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Boxes of needles</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Nadelpackungen</translation>
    </message>
    <message>
        <source>Bring in settings</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Einstellungen einlesen</translation>
    </message>
    <message>
        <source>CPT, 20560, 20561, code, billing, count, sides, policy</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>CPT, 20560, 20561, Ziffer, Code, Abrechnung, zählen, Seiten, Regel</translation>
    </message>
    <message>
        <source>Connection to the server</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Verbindung zum Server</translation>
    </message>
    <message>
        <source>Currency</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Währung</translation>
    </message>
    <message>
        <source>English, German, Deutsch, Sprache, translation</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>English, Englisch, Deutsch, language, Übersetzung</translation>
    </message>
    <message>
        <source>Fee for each code</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Gebühr je Ziffer</translation>
    </message>
    <message>
        <source>Figure where the sex does not tell</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Figur bei anderem oder unbekanntem Geschlecht</translation>
    </message>
    <message>
        <source>For one complaint</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Für eine Beschwerde</translation>
    </message>
    <message>
        <source>How the patient lies at first</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Wie der Patient zu Beginn liegt</translation>
    </message>
    <message>
        <source>Keys of the clinic</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Schlüssel der Praxis</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Sprache des Programms</translation>
    </message>
    <message>
        <source>Left and right of one muscle</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Links und rechts desselben Muskels</translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Von selbst sperren</translation>
    </message>
    <message>
        <source>Look</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>MCID, MIC, MDC, responder, minimal important difference, outcome measure, NPRS</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>MCID, MIC, MDC, Responder, klinisch bedeutsamer Unterschied, Messinstrument, Assessment, NPRS</translation>
    </message>
    <message>
        <source>Minutes that a needle stays in</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Minuten, die eine Nadel liegt</translation>
    </message>
    <message>
        <source>Move to a server, or back</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Auf einen Server umziehen oder zurück</translation>
    </message>
    <message>
        <source>My passphrase</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Meine Passphrase</translation>
    </message>
    <message>
        <source>Name of the clinic</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Name der Praxis</translation>
    </message>
    <message>
        <source>Needling by physical therapists there</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Dry Needling durch Physiotherapeuten dort</translation>
    </message>
    <message>
        <source>PostgreSQL, database, address, network, shared, several workstations, sent</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>PostgreSQL, Datenbank, Adresse, Netz, Netzwerk, geteilt, mehrere Arbeitsplätze, gesendet</translation>
    </message>
    <message>
        <source>PostgreSQL, migrate, share, join, several rooms, move in, move out</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>PostgreSQL, Umzug, umziehen, teilen, beitreten, mehrere Räume, move-in, move-out</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Save the clinic&apos;s settings</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Einstellungen der Praxis speichern</translation>
    </message>
    <message>
        <source>Sizes on offer</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Angebotene Größen</translation>
    </message>
    <message>
        <source>State or country</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Bundesstaat oder Land</translation>
    </message>
    <message>
        <source>The clinic’s server</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Der Server der Praxis</translation>
    </message>
    <message>
        <source>The whole record in and out</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Die ganze Akte hinaus und herein</translation>
    </message>
    <message>
        <source>Tray and list</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Tablett und Liste</translation>
    </message>
    <message>
        <source>USD, EUR, dollar, euro, money</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>USD, EUR, CHF, Dollar, Euro, Franken, Geld</translation>
    </message>
    <message>
        <source>What the patient agrees to</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Worin der Patient einwilligt</translation>
    </message>
    <message>
        <source>What this workstation keeps</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Was dieser Arbeitsplatz aufbewahrt</translation>
    </message>
    <message>
        <source>Where the clinic&apos;s files lie</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Wo die Dateien der Praxis liegen</translation>
    </message>
    <message>
        <source>Which change counts</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Welche Änderung zählt</translation>
    </message>
    <message>
        <source>Who works here</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Wer hier arbeitet</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Wen man anrufen kann</translation>
    </message>
    <message>
        <source>Workstations of the clinic</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Arbeitsplätze der Praxis</translation>
    </message>
    <message>
        <source>add, paper, source, citation, publication, percent, points</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>hinzufügen, Studie, Quelle, Zitat, Veröffentlichung, Prozent, Punkte</translation>
    </message>
    <message>
        <source>after-care, sheet, leaflet, telephone, phone, number, emergency</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Nachsorge, Blatt, Merkblatt, Telefon, Nummer, Notfall</translation>
    </message>
    <message>
        <source>alarm, bell, beep, volume, timer</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Alarm, Klingel, Piepton, Lautstärke, Wecker</translation>
    </message>
    <message>
        <source>body, male, female, shape, picture</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Körper, männlich, weiblich, Form, Bild</translation>
    </message>
    <message>
        <source>condition, diagnosis, threshold, MCID, population</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Erkrankung, Diagnose, Schwelle, MCID, Gruppe</translation>
    </message>
    <message>
        <source>consent, wording, text, version, agreement, informed, risks, signature</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Einwilligung, Aufklärung, Wortlaut, Text, Version, Zustimmung, Risiken, Unterschrift</translation>
    </message>
    <message>
        <source>copy, save, schedule, plan, hours, folder, keep</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Kopie, sichern, Zeitplan, Plan, Stunden, Ordner, behalten, Backup</translation>
    </message>
    <message>
        <source>diameter, length, gauge, mm, needle</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Durchmesser, Länge, Nadelstärke, mm, Nadel</translation>
    </message>
    <message>
        <source>dwell, time, timer, clock, due, remove</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Liegezeit, Zeit, Uhr, Wecker, fällig, entfernen</translation>
    </message>
    <message>
        <source>encryption, recovery key, keyring, new key</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Verschlüsselung, Wiederherstellungsschlüssel, Schlüsselbund, neuer Schlüssel</translation>
    </message>
    <message>
        <source>export, JSON, file, copy, another clinic</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Export, JSON, Datei, Kopie, andere Praxis</translation>
    </message>
    <message>
        <source>export, import, JSON, CSV, FHIR, take out, bring in, leave, move</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Export, Import, JSON, CSV, FHIR, herausgeben, einlesen, umziehen, Datenportabilität</translation>
    </message>
    <message>
        <source>folder, disk, path, data, share, name of the machine</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Ordner, Datenträger, Pfad, Daten, Freigabe, Name des Rechners</translation>
    </message>
    <message>
        <source>go back, recover, undo, lost</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>zurück, wiederherstellen, rückgängig, verloren</translation>
    </message>
    <message>
        <source>idle, minutes, screen, privacy, F9, Ctrl+L</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>untätig, Minuten, Bildschirm, Sichtschutz, F9, Strg+L</translation>
    </message>
    <message>
        <source>import, JSON, file, load, another clinic, preview</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Import, JSON, Datei, laden, andere Praxis, Vorschau</translation>
    </message>
    <message>
        <source>law, legal, allowed, permitted, prohibited, scope of practice, board, statute</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Recht, Gesetz, erlaubt, zulässig, verboten, Heilpraktiker, Berufsrecht, Behörde, Kammer</translation>
    </message>
    <message>
        <source>leaflet, sheet, told, advice, soreness, heat, ice</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Merkblatt, Blatt, mitgeteilt, Rat, Muskelkater, Wärme, Kälte, Eis</translation>
    </message>
    <message>
        <source>left-handed, right-handed, side, mirror</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Linkshänder, Rechtshänder, Seite, spiegeln</translation>
    </message>
    <message>
        <source>local, offline, copy, days, patients, everything, laptop, space</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>lokal, offline, Kopie, Tage, Patienten, alles, Laptop, Platz</translation>
    </message>
    <message>
        <source>lot, expiry, maker, recall, add a box, inventory</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Charge, Verfall, Hersteller, Rückruf, Packung hinzufügen, Lager, Inventar</translation>
    </message>
    <message>
        <source>password, change, log-in</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Passwort, Kennwort, ändern, Anmeldung</translation>
    </message>
    <message>
        <source>practice, letterhead, report, title</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Praxis, Briefkopf, Bericht, Titel, Klinik</translation>
    </message>
    <message>
        <source>price, amount, cost, bill, CPT, 20560, 20561, money</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Preis, Betrag, Kosten, Rechnung, Honorar, CPT, 20560, 20561, Geld</translation>
    </message>
    <message>
        <source>prone, supine, standing, position, turn, orientation</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Bauchlage, Rückenlage, Stand, Lagerung, drehen, Ausrichtung</translation>
    </message>
    <message>
        <source>rooms, computers, machines, last heard, revoked, lost, admitted</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Räume, Computer, Rechner, zuletzt gehört, gesperrt, verloren, zugelassen</translation>
    </message>
    <message>
        <source>test, certificate, TLS, password, host, version, clock, away, offline</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>prüfen, Test, Zertifikat, TLS, Passwort, Rechner, Version, Uhr, weg, offline</translation>
    </message>
    <message>
        <source>theme, dark, light, high contrast, colours, night, mode</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Thema, dunkel, hell, hoher Kontrast, Farben, Nacht, Modus</translation>
    </message>
    <message>
        <source>users, accounts, log-in, roles, rights, therapist, reviewer, administrator</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>Benutzer, Konten, Anmeldung, Rollen, Rechte, Therapeut, Prüfer, Administrator, Mitarbeiter</translation>
    </message>
    <message>
        <source>where, address, place, region, USA</source>
        <extracomment>bodymap/ui/settings/index.py</extracomment>
        <translation>wo, Adresse, Ort, Region, Bundesland, USA, Deutschland</translation>
    </message>
</context>
<context>
    <name>SettingsLeads</name>
    <message>
        <source>After how many minutes without a key or a move. Ctrl+L locks at once.</source>
        <extracomment>bodymap/settings_screen.py</extracomment>
        <translation>Nach wie vielen Minuten ohne Taste oder Bewegung. Strg+L sperrt sofort.</translation>
    </message>
    <message>
        <source>Everybody changes their own.</source>
        <extracomment>bodymap/settings_screen.py</extracomment>
        <translation>Alle ändern ihre eigene.</translation>
    </message>
    <message>
        <source>In open formats: JSON, CSV tables, FHIR.</source>
        <extracomment>bodymap/settings_screen.py</extracomment>
        <translation>In offenen Formaten: JSON, CSV-Tabellen, FHIR.</translation>
    </message>
    <message>
        <source>The folder, what this machine is called, and the check of the record.</source>
        <extracomment>bodymap/settings_screen.py</extracomment>
        <translation>Der Ordner, wie dieser Rechner heißt, und die Prüfung der Akte.</translation>
    </message>
    <message>
        <source>The recovery key, this computer&apos;s keyring, a new key.</source>
        <extracomment>bodymap/settings_screen.py</extracomment>
        <translation>Der Wiederherstellungsschlüssel, der Schlüsselbund dieses Computers, ein neuer Schlüssel.</translation>
    </message>
    <message>
        <source>What a backup holds is shown first.</source>
        <extracomment>bodymap/settings_screen.py</extracomment>
        <translation>Was eine Sicherung enthält, wird zuerst gezeigt.</translation>
    </message>
    <message>
        <source>Where they are kept, how often they are made, and how many stay.</source>
        <extracomment>bodymap/settings_screen.py</extracomment>
        <translation>Wo sie aufbewahrt werden, wie oft sie angelegt werden und wie viele bleiben.</translation>
    </message>
    <message>
        <source>Who logs in, and what each may do. It is changed by an administrator.</source>
        <extracomment>bodymap/settings_screen.py</extracomment>
        <translation>Wer sich anmeldet und was jede Person darf. Ein Administrator ändert es.</translation>
    </message>
</context>
<context>
    <name>SettingsOnPage</name>
    <message>
        <source>Settings</source>
        <extracomment>bodymap/ui/settings/settings_on_page.py</extracomment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Some settings of the clinic cannot be read: {names}. The program&apos;s own stand for them until they are set again.</source>
        <extracomment>bodymap/ui/settings/settings_on_page.py</extracomment>
        <translation>Einige Einstellungen der Praxis sind nicht lesbar: {names}. An ihrer Stelle gelten die des Programms, bis sie neu festgelegt werden.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Back to the visit</source>
        <extracomment>bodymap/ui/settings/settings_page.py</extracomment>
        <translation>Zurück zur Behandlung</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <extracomment>bodymap/ui/settings/settings_page.py</extracomment>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>No setting has the words “{text}”.</source>
        <extracomment>bodymap/ui/settings/settings_page.py</extracomment>
        <translation>Keine Einstellung enthält die Wörter „{text}“.</translation>
    </message>
    <message>
        <source>Redo</source>
        <extracomment>bodymap/ui/settings/settings_page.py</extracomment>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>bodymap/ui/settings/settings_page.py</extracomment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings found</source>
        <extracomment>bodymap/ui/settings/settings_page.py</extracomment>
        <translation>Gefundene Einstellungen</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>bodymap/ui/settings/settings_page.py</extracomment>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>{action}: {what}</source>
        <extracomment>bodymap/ui/settings/settings_page.py</extracomment>
        <translation>{action}: {what}</translation>
    </message>
</context>
<context>
    <name>SettingsSection</name>
    <message>
        <source>Backup</source>
        <extracomment>bodymap/ui/settings/section.py</extracomment>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Charting</source>
        <extracomment>bodymap/ui/settings/section.py</extracomment>
        <translation>Dokumentation</translation>
    </message>
    <message>
        <source>Clinic</source>
        <extracomment>bodymap/ui/settings/section.py</extracomment>
        <translation>Praxis</translation>
    </message>
    <message>
        <source>Clinic server</source>
        <extracomment>bodymap/ui/settings/section.py</extracomment>
        <translation>Praxisserver</translation>
    </message>
    <message>
        <source>Codes and fees</source>
        <extracomment>bodymap/ui/settings/section.py</extracomment>
        <translation>Ziffern und Gebühren</translation>
    </message>
    <message>
        <source>Consent wording</source>
        <extracomment>bodymap/ui/settings/section.py</extracomment>
        <translation>Wortlaut der Einwilligung</translation>
    </message>
    <message>
        <source>For the whole clinic.</source>
        <extracomment>bodymap/ui/settings/section.py</extracomment>
        <translation>Für die ganze Praxis.</translation>
    </message>
    <message>
        <source>For this workstation only.</source>
        <extracomment>bodymap/ui/settings/section.py</extracomment>
        <translation>Nur für diesen Arbeitsplatz.</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>bodymap/ui/settings/section.py</extracomment>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Needle stock</source>
        <extracomment>bodymap/ui/settings/section.py</extracomment>
        <translation>Nadelbestand</translation>
    </message>
    <message>
        <source>People</source>
        <extracomment>bodymap/ui/settings/section.py</extracomment>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Settings as a file</source>
        <extracomment>bodymap/ui/settings/section.py</extracomment>
        <translation>Einstellungen als Datei</translation>
    </message>
    <message>
        <source>Theme</source>
        <extracomment>bodymap/ui/settings/section.py</extracomment>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>This workstation</source>
        <extracomment>bodymap/ui/settings/section.py</extracomment>
        <translation>Dieser Arbeitsplatz</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <extracomment>bodymap/ui/settings/section.py</extracomment>
        <translation>Schwellen</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close this sheet</source>
        <extracomment>bodymap/ui/session/sheet.py</extracomment>
        <translation>Dieses Blatt schließen</translation>
    </message>
</context>
<context>
    <name>SideChoice</name>
    <message>
        <source>Both</source>
        <extracomment>bodymap/ui/patients/side_choice.py</extracomment>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Left</source>
        <extracomment>bodymap/ui/patients/side_choice.py</extracomment>
        <translation>Links</translation>
    </message>
    <message>
        <source>Midline</source>
        <extracomment>bodymap/ui/patients/side_choice.py</extracomment>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>Right</source>
        <extracomment>bodymap/ui/patients/side_choice.py</extracomment>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Side</source>
        <extracomment>bodymap/ui/patients/side_choice.py</extracomment>
        <translation>Seite</translation>
    </message>
    <message>
        <source>The patient&apos;s own side</source>
        <extracomment>bodymap/ui/patients/side_choice.py</extracomment>
        <translation>Die eigene Seite des Patienten</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Back to the tray (Esc)</source>
        <extracomment>bodymap/ui/session/side_panel.py</extracomment>
        <translation>Zurück zum Tablett (Esc)</translation>
    </message>
    <message>
        <source>Click the body to chart the first site.</source>
        <extracomment>bodymap/ui/session/side_panel.py</extracomment>
        <translation>Klicken Sie auf den Körper, um die erste Stelle einzutragen.</translation>
    </message>
    <message>
        <source>Next: {words}</source>
        <extracomment>bodymap/ui/session/side_panel.py</extracomment>
        <translation>Als Nächstes: {words}</translation>
    </message>
    <message>
        <source>No site was charted.</source>
        <extracomment>bodymap/ui/session/side_panel.py</extracomment>
        <translation>Es wurde keine Stelle eingetragen.</translation>
    </message>
    <message>
        <source>Remove the selected site (Del)</source>
        <extracomment>bodymap/ui/session/side_panel.py</extracomment>
        <translation>Ausgewählte Stelle entfernen (Entf)</translation>
    </message>
    <message>
        <source>Sites  {count}</source>
        <extracomment>bodymap/ui/session/side_panel.py</extracomment>
        <translation>Stellen  {count}</translation>
    </message>
    <message>
        <source>Tray</source>
        <extracomment>bodymap/ui/session/side_panel.py</extracomment>
        <translation>Tablett</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <extracomment>bodymap/ui/session/side_panel.py</extracomment>
        <translation>gespeichert {time}</translation>
    </message>
</context>
<context>
    <name>SignedStrip</name>
    <message>
        <source>As amended</source>
        <extracomment>bodymap/ui/session/finish/signed_strip.py</extracomment>
        <translation>Berichtigt</translation>
    </message>
    <message>
        <source>As signed</source>
        <extracomment>bodymap/ui/session/finish/signed_strip.py</extracomment>
        <translation>Original</translation>
    </message>
    <message>
        <source>Correct…</source>
        <extracomment>bodymap/ui/session/finish/signed_strip.py</extracomment>
        <translation>Berichtigen …</translation>
    </message>
    <message>
        <source>Finish…</source>
        <extracomment>bodymap/ui/session/finish/signed_strip.py</extracomment>
        <translation>Abschließen …</translation>
    </message>
    <message>
        <source>Not as it was signed</source>
        <extracomment>bodymap/ui/session/finish/signed_strip.py</extracomment>
        <translation>Anders als unterzeichnet</translation>
    </message>
    <message>
        <source>Signed by {name}</source>
        <extracomment>bodymap/ui/session/finish/signed_strip.py</extracomment>
        <translation>von {name}</translation>
    </message>
    <message>
        <source>Signed by {name}, {time} · record {hash}</source>
        <extracomment>bodymap/ui/session/finish/signed_strip.py</extracomment>
        <translation>Unterzeichnet von {name}, {time} · Akte {hash}</translation>
    </message>
    <message>
        <source>Sites on the figure</source>
        <extracomment>bodymap/ui/session/finish/signed_strip.py</extracomment>
        <translation>Stellen auf der Figur</translation>
    </message>
    <message>
        <source>This session has ended and is not signed.</source>
        <extracomment>bodymap/ui/session/finish/signed_strip.py</extracomment>
        <translation>Diese Sitzung ist beendet und nicht unterzeichnet.</translation>
    </message>
    <message>
        <source>· amended</source>
        <extracomment>bodymap/ui/session/finish/signed_strip.py</extracomment>
        <translation>· berichtigt</translation>
    </message>
    <message>
        <source>— does not match what was signed</source>
        <extracomment>bodymap/ui/session/finish/signed_strip.py</extracomment>
        <translation>— stimmt nicht mit dem Unterzeichneten überein</translation>
    </message>
</context>
<context>
    <name>SiteEditing</name>
    <message>
        <source>{what} of site {number}</source>
        <extracomment>bodymap/ui/session/site_editor/site_editing.py</extracomment>
        <translation>{what} von Stelle {number}</translation>
    </message>
    <message numerus="yes">
        <source>{what} of {count} sites</source>
        <extracomment>bodymap/ui/session/site_editor/site_editing.py</extracomment>
        <translation>
            <numerusform>{what} von {count} Stelle</numerusform>
            <numerusform>{what} von {count} Stellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SiteEditor</name>
    <message>
        <source>Choose</source>
        <extracomment>bodymap/ui/session/site_editor/site_editor.py</extracomment>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Reaction…</source>
        <extracomment>bodymap/ui/session/site_editor/site_editor.py</extracomment>
        <translation>Reaktion …</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>bodymap/ui/session/site_editor/site_editor.py</extracomment>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Site {number}</source>
        <extracomment>bodymap/ui/session/site_editor/site_editor.py</extracomment>
        <translation>Stelle {number}</translation>
    </message>
    <message>
        <source>Sites {numbers}: what you change here is changed in all of them.</source>
        <extracomment>bodymap/ui/session/site_editor/site_editor.py</extracomment>
        <translation>Stellen {numbers}: Was Sie hier ändern, ändert sich in allen.</translation>
    </message>
    <message>
        <source>Type to find others</source>
        <extracomment>bodymap/ui/session/site_editor/site_editor.py</extracomment>
        <translation>Tippen, um andere zu finden</translation>
    </message>
    <message>
        <source>muscle</source>
        <extracomment>bodymap/ui/session/site_editor/site_editor.py</extracomment>
        <translation>Muskel</translation>
    </message>
    <message>
        <source>referred pain</source>
        <extracomment>bodymap/ui/session/site_editor/site_editor.py</extracomment>
        <translation>Übertragener Schmerz</translation>
    </message>
    <message numerus="yes">
        <source>{count} sites</source>
        <extracomment>bodymap/ui/session/site_editor/site_editor.py</extracomment>
        <translation>
            <numerusform>{count} Stelle</numerusform>
            <numerusform>{count} Stellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SiteFields</name>
    <message>
        <source>Depth, mm</source>
        <extracomment>bodymap/ui/session/finish/site_fields.py</extracomment>
        <translation>Tiefe, mm</translation>
    </message>
    <message>
        <source>Muscle</source>
        <extracomment>bodymap/ui/session/finish/site_fields.py</extracomment>
        <translation>Muskel</translation>
    </message>
    <message>
        <source>Needle</source>
        <extracomment>bodymap/ui/session/finish/site_fields.py</extracomment>
        <translation>Nadel</translation>
    </message>
    <message>
        <source>No muscle named</source>
        <extracomment>bodymap/ui/session/finish/site_fields.py</extracomment>
        <translation>Kein Muskel benannt</translation>
    </message>
    <message>
        <source>Technique</source>
        <extracomment>bodymap/ui/session/finish/site_fields.py</extracomment>
        <translation>Technik</translation>
    </message>
    <message>
        <source>not recorded</source>
        <extracomment>bodymap/ui/session/finish/site_fields.py</extracomment>
        <translation>ohne Angabe</translation>
    </message>
</context>
<context>
    <name>SiteForm</name>
    <message>
        <source>At most {hz} Hz.</source>
        <extracomment>bodymap/ui/session/site_editor/site_form.py</extracomment>
        <translation>Höchstens {hz} Hz.</translation>
    </message>
    <message>
        <source>Depth, mm</source>
        <extracomment>bodymap/ui/session/site_editor/site_form.py</extracomment>
        <translation>Tiefe, mm</translation>
    </message>
    <message>
        <source>Depth, mm (Alt+D)</source>
        <extracomment>bodymap/ui/session/site_editor/site_form.py</extracomment>
        <translation>Tiefe, mm (Alt+D)</translation>
    </message>
    <message>
        <source>Frequency, Hz</source>
        <extracomment>bodymap/ui/session/site_editor/site_form.py</extracomment>
        <translation>Frequenz, Hz</translation>
    </message>
    <message>
        <source>Hz</source>
        <extracomment>bodymap/ui/session/site_editor/site_form.py</extracomment>
        <translation>Hz</translation>
    </message>
    <message>
        <source>Muscle</source>
        <extracomment>bodymap/ui/session/site_editor/site_form.py</extracomment>
        <translation>Muskel</translation>
    </message>
    <message>
        <source>Muscle (Alt+M)</source>
        <extracomment>bodymap/ui/session/site_editor/site_form.py</extracomment>
        <translation>Muskel (Alt+M)</translation>
    </message>
    <message>
        <source>Needle</source>
        <extracomment>bodymap/ui/session/site_editor/site_form.py</extracomment>
        <translation>Nadel</translation>
    </message>
    <message>
        <source>Needle, diameter by length</source>
        <extracomment>bodymap/ui/session/site_editor/site_form.py</extracomment>
        <translation>Nadel, Durchmesser mal Länge</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>bodymap/ui/session/site_editor/site_form.py</extracomment>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note (Alt+N)</source>
        <extracomment>bodymap/ui/session/site_editor/site_form.py</extracomment>
        <translation>Notiz (Alt+N)</translation>
    </message>
    <message>
        <source>Pain felt elsewhere</source>
        <extracomment>bodymap/ui/session/site_editor/site_form.py</extracomment>
        <translation>Schmerz anderswo gespürt</translation>
    </message>
    <message>
        <source>Technique</source>
        <extracomment>bodymap/ui/session/site_editor/site_form.py</extracomment>
        <translation>Technik</translation>
    </message>
    <message>
        <source>The depth recorded is more than the needle is long.</source>
        <extracomment>bodymap/ui/session/site_editor/site_form.py</extracomment>
        <translation>Die eingetragene Tiefe ist größer als die Nadel lang.</translation>
    </message>
    <message>
        <source>The needle is {length} long.</source>
        <extracomment>bodymap/ui/session/site_editor/site_form.py</extracomment>
        <translation>Die Nadel ist {length} lang.</translation>
    </message>
    <message>
        <source>The shortest needle is {length} long.</source>
        <extracomment>bodymap/ui/session/site_editor/site_form.py</extracomment>
        <translation>Die kürzeste Nadel ist {length} lang.</translation>
    </message>
    <message>
        <source>Twitch</source>
        <extracomment>bodymap/ui/session/site_editor/site_form.py</extracomment>
        <translation>Zuckung</translation>
    </message>
    <message>
        <source>Twitch responses: {count} (Alt+{key})</source>
        <extracomment>bodymap/ui/session/site_editor/site_form.py</extracomment>
        <translation>Zuckungsantworten: {count} (Alt+{key})</translation>
    </message>
    <message>
        <source>depth</source>
        <extracomment>bodymap/ui/session/site_editor/site_form.py</extracomment>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>frequency</source>
        <extracomment>bodymap/ui/session/site_editor/site_form.py</extracomment>
        <translation>Frequenz</translation>
    </message>
    <message>
        <source>mixed</source>
        <extracomment>bodymap/ui/session/site_editor/site_form.py</extracomment>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>needle</source>
        <extracomment>bodymap/ui/session/site_editor/site_form.py</extracomment>
        <translation>Nadel</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>bodymap/ui/session/site_editor/site_form.py</extracomment>
        <translation>keine</translation>
    </message>
    <message>
        <source>none charted</source>
        <extracomment>bodymap/ui/session/site_editor/site_form.py</extracomment>
        <translation>keine eingetragen</translation>
    </message>
    <message>
        <source>note</source>
        <extracomment>bodymap/ui/session/site_editor/site_form.py</extracomment>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>referred pain</source>
        <extracomment>bodymap/ui/session/site_editor/site_form.py</extracomment>
        <translation>Übertragener Schmerz</translation>
    </message>
    <message>
        <source>technique</source>
        <extracomment>bodymap/ui/session/site_editor/site_form.py</extracomment>
        <translation>Technik</translation>
    </message>
    <message>
        <source>twitch</source>
        <extracomment>bodymap/ui/session/site_editor/site_form.py</extracomment>
        <translation>Zuckung</translation>
    </message>
</context>
<context>
    <name>SiteLine</name>
    <message>
        <source>Site {number}</source>
        <extracomment>bodymap/ui/muscles/site_line.py</extracomment>
        <translation>Stelle {number}</translation>
    </message>
</context>
<context>
    <name>SiteList</name>
    <message>
        <source>Sites of this visit</source>
        <extracomment>bodymap/ui/session/site_list.py</extracomment>
        <translation>Stellen dieser Behandlung</translation>
    </message>
</context>
<context>
    <name>SiteModel</name>
    <message>
        <source>Site {number}, {title}</source>
        <extracomment>bodymap/ui/session/site_model.py</extracomment>
        <translation>Stelle {number}, {title}</translation>
    </message>
    <message>
        <source>no pain reproduced elsewhere</source>
        <extracomment>bodymap/ui/session/site_model.py</extracomment>
        <translation>kein Schmerz anderswo ausgelöst</translation>
    </message>
    <message>
        <source>pain reproduced elsewhere</source>
        <extracomment>bodymap/ui/session/site_model.py</extracomment>
        <translation>Schmerz anderswo ausgelöst</translation>
    </message>
    <message>
        <source>twitch {count}</source>
        <extracomment>bodymap/ui/session/site_model.py</extracomment>
        <translation>Zuckung {count}</translation>
    </message>
</context>
<context>
    <name>SiteToggles</name>
    <message>
        <source>Site {number}, {words}</source>
        <extracomment>bodymap/ui/session/reactions/site_toggles.py</extracomment>
        <translation>Stelle {number}, {words}</translation>
    </message>
    <message>
        <source>The whole visit</source>
        <extracomment>bodymap/ui/session/reactions/site_toggles.py</extracomment>
        <translation>Die ganze Behandlung</translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>bodymap/ui/session/reactions/site_toggles.py</extracomment>
        <translation>Wo</translation>
    </message>
</context>
<context>
    <name>SpokenVisit</name>
    <message>
        <source>Done again: {step}</source>
        <extracomment>bodymap/ui/session/spoken_visit.py</extracomment>
        <translation>Wiederholt: {step}</translation>
    </message>
    <message>
        <source>Site {number}, {title}</source>
        <extracomment>bodymap/ui/session/spoken_visit.py</extracomment>
        <translation>Stelle {number}, {title}</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <extracomment>bodymap/ui/session/spoken_visit.py</extracomment>
        <translation>Rückgängig: {step}</translation>
    </message>
    <message numerus="yes">
        <source>{count} sites changed</source>
        <extracomment>bodymap/ui/session/spoken_visit.py</extracomment>
        <translation>
            <numerusform>{count} Stelle geändert</numerusform>
            <numerusform>{count} Stellen geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} sites charted</source>
        <extracomment>bodymap/ui/session/spoken_visit.py</extracomment>
        <translation>
            <numerusform>{count} Stelle eingetragen</numerusform>
            <numerusform>{count} Stellen eingetragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} sites moved</source>
        <extracomment>bodymap/ui/session/spoken_visit.py</extracomment>
        <translation>
            <numerusform>{count} Stelle verschoben</numerusform>
            <numerusform>{count} Stellen verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} sites removed</source>
        <extracomment>bodymap/ui/session/spoken_visit.py</extracomment>
        <translation>
            <numerusform>{count} Stelle entfernt</numerusform>
            <numerusform>{count} Stellen entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>{site}, changed</source>
        <extracomment>bodymap/ui/session/spoken_visit.py</extracomment>
        <translation>{site}, geändert</translation>
    </message>
    <message>
        <source>{site}, moved</source>
        <extracomment>bodymap/ui/session/spoken_visit.py</extracomment>
        <translation>{site}, verschoben</translation>
    </message>
    <message>
        <source>{site}, removed</source>
        <extracomment>bodymap/ui/session/spoken_visit.py</extracomment>
        <translation>{site}, entfernt</translation>
    </message>
</context>
<context>
    <name>StartOnFigure</name>
    <message>
        <source>Click the figure where it is. Nothing is charted.</source>
        <extracomment>bodymap/ui/session/start/start_on_figure.py</extracomment>
        <translation>Klicken Sie auf die Figur, wo es ist. Nichts wird eingetragen.</translation>
    </message>
    <message>
        <source>Start of the visit</source>
        <extracomment>bodymap/ui/session/start/start_on_figure.py</extracomment>
        <translation>Beginn der Behandlung</translation>
    </message>
    <message>
        <source>Start of the visit (Ctrl+B)</source>
        <extracomment>bodymap/ui/session/start/start_on_figure.py</extracomment>
        <translation>Beginn der Behandlung (Strg+B)</translation>
    </message>
    <message>
        <source>To be kept in mind.</source>
        <extracomment>bodymap/ui/session/start/start_on_figure.py</extracomment>
        <translation>Zu beachten.</translation>
    </message>
    <message>
        <source>{item}: {advice} ({source})</source>
        <extracomment>bodymap/ui/session/start/start_on_figure.py</extracomment>
        <translation>{item}: {advice} ({source})</translation>
    </message>
</context>
<context>
    <name>StartPresses</name>
    <message>
        <source>consent</source>
        <extracomment>bodymap/ui/session/start/start_presses.py</extracomment>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>hands, gloves, sterile needles</source>
        <extracomment>bodymap/ui/session/start/start_presses.py</extracomment>
        <translation>Hände, Handschuhe, sterile Nadeln</translation>
    </message>
    <message>
        <source>place of a screening answer</source>
        <extracomment>bodymap/ui/session/start/start_presses.py</extracomment>
        <translation>Ort einer Screening-Antwort</translation>
    </message>
    <message>
        <source>screening answer</source>
        <extracomment>bodymap/ui/session/start/start_presses.py</extracomment>
        <translation>Screening-Antwort</translation>
    </message>
    <message>
        <source>screening answers</source>
        <extracomment>bodymap/ui/session/start/start_presses.py</extracomment>
        <translation>Screening-Antworten</translation>
    </message>
    <message>
        <source>“nothing changed”</source>
        <extracomment>bodymap/ui/session/start/start_presses.py</extracomment>
        <translation>„nichts geändert“</translation>
    </message>
</context>
<context>
    <name>StartSheet</name>
    <message>
        <source>All others: no concern</source>
        <extracomment>bodymap/ui/session/start/start_sheet.py</extracomment>
        <translation>Alle anderen: keine Bedenken</translation>
    </message>
    <message>
        <source>All others: unchanged</source>
        <extracomment>bodymap/ui/session/start/start_sheet.py</extracomment>
        <translation>Alle anderen: unverändert</translation>
    </message>
    <message>
        <source>Consents in writing</source>
        <extracomment>bodymap/ui/session/start/start_sheet.py</extracomment>
        <translation>Willigt schriftlich ein</translation>
    </message>
    <message>
        <source>Consents, verbally</source>
        <extracomment>bodymap/ui/session/start/start_sheet.py</extracomment>
        <translation>Willigt mündlich ein</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>bodymap/ui/session/start/start_sheet.py</extracomment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>bodymap/ui/session/start/start_sheet.py</extracomment>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Hands clean, gloves, sterile needles</source>
        <extracomment>bodymap/ui/session/start/start_sheet.py</extracomment>
        <translation>Hände sauber, Handschuhe, sterile Nadeln</translation>
    </message>
    <message>
        <source>Has anything changed since {day}?</source>
        <extracomment>bodymap/ui/session/start/start_sheet.py</extracomment>
        <translation>Hat sich seit {day} etwas geändert?</translation>
    </message>
    <message>
        <source>No concern so far.</source>
        <extracomment>bodymap/ui/session/start/start_sheet.py</extracomment>
        <translation>Bisher keine Bedenken.</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <extracomment>bodymap/ui/session/start/start_sheet.py</extracomment>
        <translation>Nichts geändert</translation>
    </message>
    <message>
        <source>On the figure: lines ask for a reason, crossed lines are not charted.</source>
        <extracomment>bodymap/ui/session/start/start_sheet.py</extracomment>
        <translation>Auf der Figur: Linien verlangen einen Grund, gekreuzte Linien werden nicht eingetragen.</translation>
    </message>
    <message>
        <source>Something changed</source>
        <extracomment>bodymap/ui/session/start/start_sheet.py</extracomment>
        <translation>Etwas geändert</translation>
    </message>
    <message>
        <source>Start of the visit</source>
        <extracomment>bodymap/ui/session/start/start_sheet.py</extracomment>
        <translation>Beginn der Behandlung</translation>
    </message>
</context>
<context>
    <name>StartStrip</name>
    <message>
        <source>Open the start of the visit</source>
        <extracomment>bodymap/ui/session/start/start_strip.py</extracomment>
        <translation>Beginn der Behandlung öffnen</translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>bodymap/ui/session/start/start_strip.py</extracomment>
        <translation>Beginn</translation>
    </message>
</context>
<context>
    <name>StationPart</name>
    <message>
        <source>F9 hides everything on the screen at once, and shows it again. It locks nothing.</source>
        <extracomment>bodymap/ui/manage/station_part.py</extracomment>
        <translation>F9 verdeckt sofort alles auf dem Bildschirm und zeigt es wieder. Gesperrt wird dabei nichts.</translation>
    </message>
    <message>
        <source>It stands as {name} in the activity.</source>
        <extracomment>bodymap/ui/manage/station_part.py</extracomment>
        <translation>In der Aktivität steht er als {name}.</translation>
    </message>
    <message>
        <source>Lock</source>
        <extracomment>bodymap/ui/manage/station_part.py</extracomment>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>Minutes until it locks</source>
        <extracomment>bodymap/ui/manage/station_part.py</extracomment>
        <translation>Minuten bis zur Sperre</translation>
    </message>
    <message>
        <source>Minutes without a key or a move until it locks by itself. What is being charted stays open, and the clocks of the needles go on. Ctrl+L locks at once.</source>
        <extracomment>bodymap/ui/manage/station_part.py</extracomment>
        <translation>Minuten ohne Taste oder Bewegung, bis von selbst gesperrt wird. Was gerade dokumentiert wird, bleibt offen, und die Uhren der Nadeln laufen weiter. Strg+L sperrt sofort.</translation>
    </message>
    <message>
        <source>Privacy key</source>
        <extracomment>bodymap/ui/manage/station_part.py</extracomment>
        <translation>Sichtschutztaste</translation>
    </message>
    <message>
        <source>The clinic&apos;s files</source>
        <extracomment>bodymap/ui/manage/station_part.py</extracomment>
        <translation>Die Dateien der Praxis</translation>
    </message>
    <message>
        <source>The demo is gone when the program ends.</source>
        <extracomment>bodymap/ui/manage/station_part.py</extracomment>
        <translation>Die Demo ist weg, wenn das Programm endet.</translation>
    </message>
    <message>
        <source>The last full check</source>
        <extracomment>bodymap/ui/manage/station_part.py</extracomment>
        <translation>Die letzte volle Prüfung</translation>
    </message>
    <message>
        <source>They lie on a disk of this machine.</source>
        <extracomment>bodymap/ui/manage/station_part.py</extracomment>
        <translation>Sie liegen auf einem Datenträger dieses Rechners.</translation>
    </message>
    <message>
        <source>They lie on a network share ({kind}), which was asked for when the program was started. Two programs on one share can damage the record: a disk of this machine is safer.</source>
        <extracomment>bodymap/ui/manage/station_part.py</extracomment>
        <translation>Sie liegen auf einer Netzwerkfreigabe ({kind}), was beim Programmstart so verlangt wurde. Zwei Programme auf einer Freigabe können die Akte beschädigen: Ein Datenträger dieses Rechners ist sicherer.</translation>
    </message>
    <message>
        <source>This machine</source>
        <extracomment>bodymap/ui/manage/station_part.py</extracomment>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Write whole minutes, {most} at most.</source>
        <extracomment>bodymap/ui/manage/station_part.py</extracomment>
        <translation>Geben Sie ganze Minuten an, höchstens {most}.</translation>
    </message>
</context>
<context>
    <name>StatusCard</name>
    <message>
        <source>Clinic server</source>
        <extracomment>bodymap/ui/server/status_card.py</extracomment>
        <translation>Praxisserver</translation>
    </message>
    <message>
        <source>Look at both</source>
        <extracomment>bodymap/ui/server/status_card.py</extracomment>
        <translation>Beides ansehen</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>bodymap/ui/server/status_card.py</extracomment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The server was last heard {when}.</source>
        <extracomment>bodymap/ui/server/status_card.py</extracomment>
        <translation>Zuletzt vom Server gehört: {when}.</translation>
    </message>
    <message>
        <source>Try now</source>
        <extracomment>bodymap/ui/server/status_card.py</extracomment>
        <translation>Jetzt versuchen</translation>
    </message>
    <message numerus="yes">
        <source>Two workstations changed the same thing at once: {count} to decide.</source>
        <extracomment>bodymap/ui/server/status_card.py</extracomment>
        <translation>
            <numerusform>Zwei Arbeitsplätze haben dasselbe gleichzeitig geändert: {count} zu entscheiden.</numerusform>
            <numerusform>Zwei Arbeitsplätze haben dasselbe gleichzeitig geändert: {count} zu entscheiden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Write a number above zero, for example 12.5.</source>
        <extracomment>bodymap/ui/widgets/stepper.py</extracomment>
        <translation>Geben Sie eine Zahl über null an, zum Beispiel 12,5.</translation>
    </message>
    <message>
        <source>{name}: less</source>
        <extracomment>bodymap/ui/widgets/stepper.py</extracomment>
        <translation>{name}: weniger</translation>
    </message>
    <message>
        <source>{name}: more</source>
        <extracomment>bodymap/ui/widgets/stepper.py</extracomment>
        <translation>{name}: mehr</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Kept: {what}</source>
        <extracomment>bodymap/ui/settings/steps.py</extracomment>
        <translation>Übernommen: {what}</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <extracomment>bodymap/ui/settings/steps.py</extracomment>
        <translation>Zurückgenommen: {what}</translation>
    </message>
</context>
<context>
    <name>StillFigure</name>
    <message>
        <source>Body, {view}</source>
        <extracomment>bodymap/ui/figures/still_figure.py</extracomment>
        <translation>Körper, {view}</translation>
    </message>
</context>
<context>
    <name>StockPanel</name>
    <message>
        <source>box of lot {lot}</source>
        <extracomment>bodymap/ui/settings/stock_panel.py</extracomment>
        <translation>Packung der Charge {lot}</translation>
    </message>
</context>
<context>
    <name>StockPart</name>
    <message>
        <source>What is ticked is offered in the tray from the next start of the program on.</source>
        <extracomment>bodymap/ui/settings/stock_part.py</extracomment>
        <translation>Was angehakt ist, wird ab dem nächsten Start des Programms auf dem Tablett angeboten.</translation>
    </message>
    <message>
        <source>With the box of a needle its lot is charted, so that a recall finds it.</source>
        <extracomment>bodymap/ui/settings/stock_part.py</extracomment>
        <translation>Mit der Packung einer Nadel wird ihre Charge dokumentiert, sodass ein Rückruf sie findet.</translation>
    </message>
    <message>
        <source>{size}: {use}</source>
        <extracomment>bodymap/ui/settings/stock_part.py</extracomment>
        <translation>{size}: {use}</translation>
    </message>
</context>
<context>
    <name>StockSheet</name>
    <message>
        <source>Add a box</source>
        <extracomment>bodymap/ui/stock/stock_sheet.py</extracomment>
        <translation>Packung hinzufügen</translation>
    </message>
    <message>
        <source>Boxes of needles</source>
        <extracomment>bodymap/ui/stock/stock_sheet.py</extracomment>
        <translation>Nadelpackungen</translation>
    </message>
    <message>
        <source>Find a box</source>
        <extracomment>bodymap/ui/stock/stock_sheet.py</extracomment>
        <translation>Packung suchen</translation>
    </message>
    <message>
        <source>Lot, maker or size</source>
        <extracomment>bodymap/ui/stock/stock_sheet.py</extracomment>
        <translation>Charge, Hersteller oder Größe</translation>
    </message>
    <message>
        <source>Needle stock</source>
        <extracomment>bodymap/ui/stock/stock_sheet.py</extracomment>
        <translation>Nadelbestand</translation>
    </message>
    <message>
        <source>No box is like this.</source>
        <extracomment>bodymap/ui/stock/stock_sheet.py</extracomment>
        <translation>Keine Packung passt.</translation>
    </message>
    <message>
        <source>No box is recorded. With the box of a needle its lot is charted, so that a recalled lot can be found again.</source>
        <extracomment>bodymap/ui/stock/stock_sheet.py</extracomment>
        <translation>Keine Packung eingetragen. Mit der Packung einer Nadel wird ihre Charge dokumentiert, sodass eine zurückgerufene Charge wiedergefunden wird.</translation>
    </message>
</context>
<context>
    <name>StrengthLine</name>
    <message>
        <source>Fair: a thousand computers would guess it {0}.</source>
        <extracomment>bodymap/ui/gate/strength_line.py</extracomment>
        <translation>Mittel: Tausend Computer würden sie {0} erraten.</translation>
    </message>
    <message>
        <source>Four or five words that do not belong together are strong and easy.</source>
        <extracomment>bodymap/ui/gate/strength_line.py</extracomment>
        <translation>Vier oder fünf Wörter, die nicht zusammengehören, sind stark und leicht zu merken.</translation>
    </message>
    <message>
        <source>Strong: a thousand computers would guess it {0}.</source>
        <extracomment>bodymap/ui/gate/strength_line.py</extracomment>
        <translation>Stark: Tausend Computer würden sie {0} erraten.</translation>
    </message>
    <message numerus="yes">
        <source>Too short: at least {0} letters.</source>
        <extracomment>bodymap/ui/gate/strength_line.py</extracomment>
        <translation>
            <numerusform>Zu kurz: mindestens {0} Zeichen.</numerusform>
            <numerusform>Zu kurz: mindestens {0} Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Weak: a thousand computers would guess it {0}. Add a word.</source>
        <extracomment>bodymap/ui/gate/strength_line.py</extracomment>
        <translation>Schwach: Tausend Computer würden sie {0} erraten. Fügen Sie ein Wort hinzu.</translation>
    </message>
    <message numerus="yes">
        <source>in about {0} days</source>
        <extracomment>bodymap/ui/gate/strength_line.py</extracomment>
        <translation>
            <numerusform>in etwa {0} Tag</numerusform>
            <numerusform>in etwa {0} Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in about {0} hours</source>
        <extracomment>bodymap/ui/gate/strength_line.py</extracomment>
        <translation>
            <numerusform>in etwa {0} Stunde</numerusform>
            <numerusform>in etwa {0} Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in about {0} years</source>
        <extracomment>bodymap/ui/gate/strength_line.py</extracomment>
        <translation>
            <numerusform>in etwa {0} Jahr</numerusform>
            <numerusform>in etwa {0} Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>in more than a thousand years</source>
        <extracomment>bodymap/ui/gate/strength_line.py</extracomment>
        <translation>in mehr als tausend Jahren</translation>
    </message>
    <message>
        <source>within the hour</source>
        <extracomment>bodymap/ui/gate/strength_line.py</extracomment>
        <translation>binnen einer Stunde</translation>
    </message>
</context>
<context>
    <name>SureButton</name>
    <message>
        <source>Not now</source>
        <extracomment>bodymap/ui/manage/sure_button.py</extracomment>
        <translation>Nicht jetzt</translation>
    </message>
</context>
<context>
    <name>SymptomMap</name>
    <message>
        <source>All qualities</source>
        <extracomment>bodymap/ui/body_map/symptom_map.py</extracomment>
        <translation>Alle Qualitäten</translation>
    </message>
    <message>
        <source>Arrows are not compared: they are on the charts of the visits.</source>
        <extracomment>bodymap/ui/body_map/symptom_map.py</extracomment>
        <translation>Pfeile werden nicht verglichen: Sie stehen in den Zeichnungen der Behandlungen.</translation>
    </message>
    <message>
        <source>Quality</source>
        <extracomment>bodymap/ui/body_map/symptom_map.py</extracomment>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Visit A</source>
        <extracomment>bodymap/ui/body_map/symptom_map.py</extracomment>
        <translation>Behandlung A</translation>
    </message>
    <message>
        <source>Visit B</source>
        <extracomment>bodymap/ui/body_map/symptom_map.py</extracomment>
        <translation>Behandlung B</translation>
    </message>
    <message>
        <source>Why, with the source</source>
        <extracomment>bodymap/ui/body_map/symptom_map.py</extracomment>
        <translation>Warum, mit der Quelle</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Muscles</source>
        <extracomment>bodymap/ui/frame/tabs.py</extracomment>
        <translation>Muskeln</translation>
    </message>
    <message>
        <source>Overview</source>
        <extracomment>bodymap/ui/frame/tabs.py</extracomment>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Report</source>
        <extracomment>bodymap/ui/frame/tabs.py</extracomment>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Session</source>
        <extracomment>bodymap/ui/frame/tabs.py</extracomment>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Trends</source>
        <extracomment>bodymap/ui/frame/tabs.py</extracomment>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Visits</source>
        <extracomment>bodymap/ui/frame/tabs.py</extracomment>
        <translation>Behandlungen</translation>
    </message>
</context>
<context>
    <name>TakingBack</name>
    <message>
        <source>Cancelled. Nothing was taken back.</source>
        <extracomment>bodymap/ui/patients/taking_back.py</extracomment>
        <translation>Abgebrochen. Nichts wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Taken back: {0}.</source>
        <extracomment>bodymap/ui/patients/taking_back.py</extracomment>
        <translation>Zurückgenommen: {0}.</translation>
    </message>
    <message>
        <source>Taking it back</source>
        <extracomment>bodymap/ui/patients/taking_back.py</extracomment>
        <translation>Wird zurückgenommen</translation>
    </message>
</context>
<context>
    <name>TemplateDesk</name>
    <message>
        <source>Bring it back</source>
        <extracomment>bodymap/ui/session/ghosts/template_desk.py</extracomment>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <extracomment>bodymap/ui/session/ghosts/template_desk.py</extracomment>
        <translation>Als {name} gespeichert.</translation>
    </message>
    <message>
        <source>{name} is offered again.</source>
        <extracomment>bodymap/ui/session/ghosts/template_desk.py</extracomment>
        <translation>{name} wird wieder angeboten.</translation>
    </message>
    <message>
        <source>{name} is retired: it stays in the record and is offered no more.</source>
        <extracomment>bodymap/ui/session/ghosts/template_desk.py</extracomment>
        <translation>{name} wird nicht mehr angeboten und bleibt in der Akte.</translation>
    </message>
    <message>
        <source>{sites} of this visit, and the tray: {use}. Nothing of the patient.</source>
        <extracomment>bodymap/ui/session/ghosts/template_desk.py</extracomment>
        <translation>{sites} dieser Behandlung und das Tablett: {use}. Nichts vom Patienten.</translation>
    </message>
</context>
<context>
    <name>TemplateForm</name>
    <message>
        <source>Cancel</source>
        <extracomment>bodymap/ui/session/ghosts/template_form.py</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>For this condition only</source>
        <extracomment>bodymap/ui/session/ghosts/template_form.py</extracomment>
        <translation>Nur für diese Erkrankung</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <extracomment>bodymap/ui/session/ghosts/template_form.py</extracomment>
        <translation>Name der Vorlage</translation>
    </message>
    <message>
        <source>Save template</source>
        <extracomment>bodymap/ui/session/ghosts/template_form.py</extracomment>
        <translation>Vorlage speichern</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message numerus="yes">
        <source>At most {most} letters.</source>
        <extracomment>bodymap/ui/widgets/text_field.py</extracomment>
        <translation>
            <numerusform>Höchstens {most} Zeichen.</numerusform>
            <numerusform>Höchstens {most} Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the letters</source>
        <extracomment>bodymap/ui/widgets/text_field.py</extracomment>
        <translation>Zeichen zeigen</translation>
    </message>
</context>
<context>
    <name>ThemePart</name>
    <message>
        <source>Dark</source>
        <extracomment>bodymap/ui/settings/theme_part.py</extracomment>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>bodymap/ui/settings/theme_part.py</extracomment>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>bodymap/ui/settings/theme_part.py</extracomment>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Look</source>
        <extracomment>bodymap/ui/settings/theme_part.py</extracomment>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>The button with the sun at the top goes through the same looks.</source>
        <extracomment>bodymap/ui/settings/theme_part.py</extracomment>
        <translation>Die Schaltfläche mit der Sonne oben geht dieselben Darstellungen durch.</translation>
    </message>
</context>
<context>
    <name>ThemeSwitch</name>
    <message>
        <source>Look: {0}. Press for {1}.</source>
        <extracomment>bodymap/ui/widgets/theme_switch.py</extracomment>
        <translation>Darstellung: {0}. Drücken für {1}.</translation>
    </message>
    <message>
        <source>dark</source>
        <extracomment>bodymap/ui/widgets/theme_switch.py</extracomment>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>high contrast</source>
        <extracomment>bodymap/ui/widgets/theme_switch.py</extracomment>
        <translation>hoher Kontrast</translation>
    </message>
    <message>
        <source>light</source>
        <extracomment>bodymap/ui/widgets/theme_switch.py</extracomment>
        <translation>hell</translation>
    </message>
</context>
<context>
    <name>ThresholdWords</name>
    <message>
        <source>A change above the error of measurement</source>
        <extracomment>bodymap/ui/settings/threshold_words.py</extracomment>
        <translation>Eine Änderung über dem Messfehler</translation>
    </message>
    <message>
        <source>A change that matters to people</source>
        <extracomment>bodymap/ui/settings/threshold_words.py</extracomment>
        <translation>Eine für Menschen bedeutsame Änderung</translation>
    </message>
    <message>
        <source>As above, for every complaint</source>
        <extracomment>bodymap/ui/settings/threshold_words.py</extracomment>
        <translation>Wie oben, für jede Beschwerde</translation>
    </message>
    <message>
        <source>No threshold is chosen: changes are shown, and not judged.</source>
        <extracomment>bodymap/ui/settings/threshold_words.py</extracomment>
        <translation>Keine Schwelle gewählt: Änderungen werden gezeigt und nicht beurteilt.</translation>
    </message>
    <message>
        <source>None fits: not judged</source>
        <extracomment>bodymap/ui/settings/threshold_words.py</extracomment>
        <translation>Keine passt: nicht beurteilt</translation>
    </message>
    <message>
        <source>None: changes are not judged</source>
        <extracomment>bodymap/ui/settings/threshold_words.py</extracomment>
        <translation>Keine: Änderungen werden nicht beurteilt</translation>
    </message>
    <message>
        <source>{choice}, as shipped</source>
        <extracomment>bodymap/ui/settings/threshold_words.py</extracomment>
        <translation>{choice}, wie mitgeliefert</translation>
    </message>
    <message>
        <source>{figure}: {population} ({kind})</source>
        <extracomment>bodymap/ui/settings/threshold_words.py</extracomment>
        <translation>{figure}: {population} ({kind})</translation>
    </message>
    <message>
        <source>{matters} ({kind}), published for {population}. Source: {source}; {confidence}.</source>
        <extracomment>bodymap/ui/settings/threshold_words.py</extracomment>
        <translation>{matters} ({kind}), veröffentlicht für {population}. Quelle: {source}; {confidence}.</translation>
    </message>
</context>
<context>
    <name>ThresholdsPart</name>
    <message>
        <source>A change at least this large counts as a response. Papers differ by the people they asked: choose the one that is nearest to yours. They are never mixed.</source>
        <extracomment>bodymap/ui/settings/thresholds_part.py</extracomment>
        <translation>Eine mindestens so große Änderung gilt als Ansprechen. Studien unterscheiden sich nach den Befragten: Wählen Sie die, die Ihren Patienten am nächsten kommt. Sie werden nie gemischt.</translation>
    </message>
    <message>
        <source>Choose a complaint</source>
        <extracomment>bodymap/ui/settings/thresholds_part.py</extracomment>
        <translation>Beschwerde wählen</translation>
    </message>
    <message>
        <source>Complaint</source>
        <extracomment>bodymap/ui/settings/thresholds_part.py</extracomment>
        <translation>Beschwerde</translation>
    </message>
    <message>
        <source>It counts as not compared with its source until somebody does that.</source>
        <extracomment>bodymap/ui/settings/thresholds_part.py</extracomment>
        <translation>Sie gilt als nicht mit ihrer Quelle verglichen, bis jemand das tut.</translation>
    </message>
    <message>
        <source>Where the people of another paper are nearer to a complaint.</source>
        <extracomment>bodymap/ui/settings/thresholds_part.py</extracomment>
        <translation>Wo die Befragten einer anderen Studie einer Beschwerde näher sind.</translation>
    </message>
    <message>
        <source>threshold of {measure} after {source}</source>
        <extracomment>bodymap/ui/settings/thresholds_part.py</extracomment>
        <translation>Schwelle von {measure} nach {source}</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>1 visit, {days}</source>
        <extracomment>bodymap/ui/body_map/timeline_words.py</extracomment>
        <translation>1 Behandlung, {days}</translation>
    </message>
    <message>
        <source>End of period {letter}</source>
        <extracomment>bodymap/ui/body_map/timeline_words.py</extracomment>
        <translation>Ende von Zeitraum {letter}</translation>
    </message>
    <message>
        <source>End of the period</source>
        <extracomment>bodymap/ui/body_map/timeline_words.py</extracomment>
        <translation>Ende des Zeitraums</translation>
    </message>
    <message>
        <source>No visits</source>
        <extracomment>bodymap/ui/body_map/timeline.py</extracomment>
        <translation>Keine Behandlungen</translation>
    </message>
    <message>
        <source>Replay: the whole period</source>
        <extracomment>bodymap/ui/body_map/timeline_words.py</extracomment>
        <translation>Abspielen: gesamter Zeitraum</translation>
    </message>
    <message>
        <source>Replay: {visit}</source>
        <extracomment>bodymap/ui/body_map/timeline_words.py</extracomment>
        <translation>Abspielen: {visit}</translation>
    </message>
    <message>
        <source>Start of period {letter}</source>
        <extracomment>bodymap/ui/body_map/timeline_words.py</extracomment>
        <translation>Beginn von Zeitraum {letter}</translation>
    </message>
    <message>
        <source>Start of the period</source>
        <extracomment>bodymap/ui/body_map/timeline_words.py</extracomment>
        <translation>Beginn des Zeitraums</translation>
    </message>
    <message>
        <source>Timeline of the visits</source>
        <extracomment>bodymap/ui/body_map/timeline.py</extracomment>
        <translation>Zeitleiste der Behandlungen</translation>
    </message>
    <message>
        <source>Visit {number} of {count}</source>
        <extracomment>bodymap/ui/body_map/timeline_words.py</extracomment>
        <translation>Behandlung {number} von {count}</translation>
    </message>
    <message>
        <source>dated later than now: the clock was wrong, or still is</source>
        <extracomment>bodymap/ui/body_map/timeline_words.py</extracomment>
        <translation>später als jetzt datiert: Die Uhr ging falsch oder geht es noch</translation>
    </message>
    <message>
        <source>pain before not given</source>
        <extracomment>bodymap/ui/body_map/timeline_words.py</extracomment>
        <translation>Schmerz vorher nicht angegeben</translation>
    </message>
    <message>
        <source>pain before {score}</source>
        <extracomment>bodymap/ui/body_map/timeline_words.py</extracomment>
        <translation>Schmerz vorher {score}</translation>
    </message>
    <message numerus="yes">
        <source>{count} days</source>
        <extracomment>bodymap/ui/body_map/timeline_words.py</extracomment>
        <translation>
            <numerusform>{count} Tag</numerusform>
            <numerusform>{count} Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} months</source>
        <extracomment>bodymap/ui/body_map/timeline_words.py</extracomment>
        <translation>
            <numerusform>{count} Monat</numerusform>
            <numerusform>{count} Monate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} visits, {days}</source>
        <extracomment>bodymap/ui/body_map/timeline_words.py</extracomment>
        <translation>
            <numerusform>{count} Behandlung, {days}</numerusform>
            <numerusform>{count} Behandlungen, {days}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} weeks</source>
        <extracomment>bodymap/ui/body_map/timeline_words.py</extracomment>
        <translation>
            <numerusform>{count} Woche</numerusform>
            <numerusform>{count} Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} years</source>
        <extracomment>bodymap/ui/body_map/timeline_words.py</extracomment>
        <translation>
            <numerusform>{count} Jahr</numerusform>
            <numerusform>{count} Jahre</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineRow</name>
    <message>
        <source>Dots: pain before, 0 to 10</source>
        <extracomment>bodymap/ui/body_map/timeline_row.py</extracomment>
        <translation>Punkte: Schmerz vorher, 0 bis 10</translation>
    </message>
    <message>
        <source>End the replay</source>
        <extracomment>bodymap/ui/body_map/timeline_row.py</extracomment>
        <translation>Abspielen beenden</translation>
    </message>
    <message>
        <source>One visit at a time</source>
        <extracomment>bodymap/ui/body_map/timeline_row.py</extracomment>
        <translation>Behandlungen einzeln</translation>
    </message>
    <message>
        <source>Pause the replay</source>
        <extracomment>bodymap/ui/body_map/timeline_row.py</extracomment>
        <translation>Abspielen anhalten</translation>
    </message>
    <message>
        <source>Replay the visits</source>
        <extracomment>bodymap/ui/body_map/timeline_row.py</extracomment>
        <translation>Behandlungen abspielen</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Go to the patients</source>
        <extracomment>bodymap/ui/frame/today_page.py</extracomment>
        <translation>Zu den Patienten</translation>
    </message>
    <message>
        <source>Nobody has been here yet.</source>
        <extracomment>bodymap/ui/frame/today_page.py</extracomment>
        <translation>Es war noch niemand hier.</translation>
    </message>
    <message>
        <source>Open sessions</source>
        <extracomment>bodymap/ui/frame/today_page.py</extracomment>
        <translation>Offene Sitzungen</translation>
    </message>
    <message>
        <source>Patients seen last</source>
        <extracomment>bodymap/ui/frame/today_page.py</extracomment>
        <translation>Zuletzt gesehene Patienten</translation>
    </message>
    <message>
        <source>Seen last</source>
        <extracomment>bodymap/ui/frame/today_page.py</extracomment>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>bodymap/ui/frame/today_page.py</extracomment>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>bodymap/ui/frame/today_page.py</extracomment>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>and {0} more, marked in the list</source>
        <extracomment>bodymap/ui/frame/today_page.py</extracomment>
        <translation>
            <numerusform>und {0} weitere, in der Liste markiert</numerusform>
            <numerusform>und {0} weitere, in der Liste markiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Demo: made-up patients</source>
        <extracomment>bodymap/ui/frame/top_bar.py</extracomment>
        <translation>Demo: erfundene Patienten</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <extracomment>bodymap/ui/frame/top_bar.py</extracomment>
        <translation>Hilfe (F1)</translation>
    </message>
    <message>
        <source>Leave the demo</source>
        <extracomment>bodymap/ui/frame/top_bar.py</extracomment>
        <translation>Demo verlassen</translation>
    </message>
    <message>
        <source>Lock (Ctrl+L)</source>
        <extracomment>bodymap/ui/frame/top_bar.py</extracomment>
        <translation>Sperren (Strg+L)</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>A number is the pain before or after. The ledger beside it counts the needles in and out; a visit cannot be signed while one is unaccounted for.</source>
        <extracomment>bodymap/ui/tour/demo_steps.py</extracomment>
        <translation>Eine Zahl ist der Schmerz vorher oder nachher. Die Nadelzählung daneben zeigt, wie viele Nadeln gesetzt und entfernt sind; eine Behandlung lässt sich nicht unterzeichnen, solange eine nicht nachgewiesen ist.</translation>
    </message>
    <message>
        <source>A patient at one glance</source>
        <extracomment>bodymap/ui/tour/demo_steps.py</extracomment>
        <translation>Ein Patient auf einen Blick</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>bodymap/ui/tour/tour.py</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Click the body. The site is saved before its number appears, with the needle of the tray at the right. L and R are always the patient’s. Try it: nobody here is real, and {key} takes it back.</source>
        <extracomment>bodymap/ui/tour/demo_steps.py</extracomment>
        <translation>Klicken Sie auf den Körper. Die Stelle ist gespeichert, bevor ihre Nummer erscheint, mit der Nadel vom Tablett rechts. L und R sind immer die Seiten des Patienten. Probieren Sie es: Niemand hier ist echt, und {key} nimmt es zurück.</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>bodymap/ui/tour/tour.py</extracomment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Find anything</source>
        <extracomment>bodymap/ui/tour/demo_steps.py</extracomment>
        <translation>Alles finden</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>bodymap/ui/tour/tour.py</extracomment>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>One click is one needle</source>
        <extracomment>bodymap/ui/tour/demo_steps.py</extracomment>
        <translation>Ein Klick ist eine Nadel</translation>
    </message>
    <message>
        <source>Pain from the first visit to the last, beside the change that matters; where the needles went; what to keep in mind. Trends, muscles and the report are tabs of the same row.</source>
        <extracomment>bodymap/ui/tour/demo_steps.py</extracomment>
        <translation>Der Schmerz von der ersten bis zur letzten Behandlung, neben der bedeutsamen Änderung; wo die Nadeln waren; was zu beachten ist. Verlauf, Muskeln und Bericht sind Reiter derselben Reihe.</translation>
    </message>
    <message>
        <source>Pain, and the needles that are in</source>
        <extracomment>bodymap/ui/tour/demo_steps.py</extracomment>
        <translation>Schmerz und die liegenden Nadeln</translation>
    </message>
    <message>
        <source>Sign, and go on</source>
        <extracomment>bodymap/ui/tour/demo_steps.py</extracomment>
        <translation>Unterzeichnen und weiter</translation>
    </message>
    <message>
        <source>Skip</source>
        <extracomment>bodymap/ui/tour/tour.py</extracomment>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Step {number} of {all}</source>
        <extracomment>bodymap/ui/tour/tour.py</extracomment>
        <translation>Schritt {number} von {all}</translation>
    </message>
    <message>
        <source>The last button signs, or says what is missing. {help} tells about the page you are on, {keys} lists every key.</source>
        <extracomment>bodymap/ui/tour/demo_steps.py</extracomment>
        <translation>Die letzte Schaltfläche unterzeichnet oder sagt, was fehlt. {help} erklärt die Seite, auf der Sie sind, {keys} zeigt alle Tasten.</translation>
    </message>
    <message>
        <source>Type a name here. {key} finds more, from anywhere: patients, muscles, and everything that can be done.</source>
        <extracomment>bodymap/ui/tour/demo_steps.py</extracomment>
        <translation>Tippen Sie hier einen Namen. {key} findet mehr, von überall: Patienten, Muskeln und alles, was sich tun lässt.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>At most {hz} Hz.</source>
        <extracomment>bodymap/ui/session/tray.py</extracomment>
        <translation>Höchstens {hz} Hz.</translation>
    </message>
    <message>
        <source>Depth, mm</source>
        <extracomment>bodymap/ui/session/tray.py</extracomment>
        <translation>Tiefe, mm</translation>
    </message>
    <message>
        <source>Frequency, Hz</source>
        <extracomment>bodymap/ui/session/tray.py</extracomment>
        <translation>Frequenz, Hz</translation>
    </message>
    <message>
        <source>Hz</source>
        <extracomment>bodymap/ui/session/tray.py</extracomment>
        <translation>Hz</translation>
    </message>
    <message>
        <source>Needle stock (Ctrl+Shift+B)</source>
        <extracomment>bodymap/ui/session/tray.py</extracomment>
        <translation>Nadelbestand (Strg+Umschalt+B)</translation>
    </message>
    <message>
        <source>Needle, diameter by length</source>
        <extracomment>bodymap/ui/session/tray.py</extracomment>
        <translation>Nadel, Durchmesser mal Länge</translation>
    </message>
    <message>
        <source>Technique: {name}</source>
        <extracomment>bodymap/ui/session/tray.py</extracomment>
        <translation>Technik: {name}</translation>
    </message>
    <message>
        <source>The needle is {length} long.</source>
        <extracomment>bodymap/ui/session/tray.py</extracomment>
        <translation>Die Nadel ist {length} lang.</translation>
    </message>
    <message>
        <source>not recorded</source>
        <extracomment>bodymap/ui/session/tray.py</extracomment>
        <translation>ohne Angabe</translation>
    </message>
    <message>
        <source>{mm} deep</source>
        <extracomment>bodymap/ui/session/tray.py</extracomment>
        <translation>{mm} tief</translation>
    </message>
</context>
<context>
    <name>TrendFoot</name>
    <message>
        <source>Copy</source>
        <extracomment>bodymap/ui/trends/trend_foot.py</extracomment>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <extracomment>bodymap/ui/trends/trend_foot.py</extracomment>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <extracomment>bodymap/ui/trends/trend_foot.py</extracomment>
        <translation>Bild speichern …</translation>
    </message>
    <message>
        <source>With the patient&apos;s name</source>
        <extracomment>bodymap/ui/trends/trend_foot.py</extracomment>
        <translation>Mit Patientennamen</translation>
    </message>
</context>
<context>
    <name>TrendHead</name>
    <message>
        <source>1 year</source>
        <extracomment>bodymap/ui/trends/trend_head.py</extracomment>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>3 months</source>
        <extracomment>bodymap/ui/trends/trend_head.py</extracomment>
        <translation>3 Monate</translation>
    </message>
    <message>
        <source>6 months</source>
        <extracomment>bodymap/ui/trends/trend_head.py</extracomment>
        <translation>6 Monate</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>bodymap/ui/trends/trend_head.py</extracomment>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Both</source>
        <extracomment>bodymap/ui/trends/trend_head.py</extracomment>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Function</source>
        <extracomment>bodymap/ui/trends/trend_head.py</extracomment>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Pain</source>
        <extracomment>bodymap/ui/trends/trend_head.py</extracomment>
        <translation>Schmerz</translation>
    </message>
    <message>
        <source>Stretch of time</source>
        <extracomment>bodymap/ui/trends/trend_head.py</extracomment>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Trend line</source>
        <extracomment>bodymap/ui/trends/trend_head.py</extracomment>
        <translation>Trendlinie</translation>
    </message>
    <message>
        <source>What is shown</source>
        <extracomment>bodymap/ui/trends/trend_head.py</extracomment>
        <translation>Was gezeigt wird</translation>
    </message>
</context>
<context>
    <name>TrendPage</name>
    <message>
        <source>Add a complaint to see its pain here.</source>
        <extracomment>bodymap/ui/trends/trend_page.py</extracomment>
        <translation>Fügen Sie eine Beschwerde hinzu, um ihren Schmerz hier zu sehen.</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <extracomment>bodymap/ui/trends/trend_page.py</extracomment>
        <translation>Wird gezeichnet …</translation>
    </message>
    <message>
        <source>Functional scores: {complaint}</source>
        <extracomment>bodymap/ui/trends/trend_page.py</extracomment>
        <translation>Funktionswerte: {complaint}</translation>
    </message>
    <message>
        <source>No pain scores yet: give one in a session.</source>
        <extracomment>bodymap/ui/trends/trend_page.py</extracomment>
        <translation>Noch keine Schmerzwerte: Geben Sie in einer Sitzung einen an.</translation>
    </message>
    <message>
        <source>No visits yet: their pain is drawn here.</source>
        <extracomment>bodymap/ui/trends/trend_page.py</extracomment>
        <translation>Noch keine Behandlungen: Ihr Schmerz wird hier gezeichnet.</translation>
    </message>
    <message>
        <source>Pain and functional scores: {complaint}</source>
        <extracomment>bodymap/ui/trends/trend_page.py</extracomment>
        <translation>Schmerz und Funktionswerte: {complaint}</translation>
    </message>
    <message>
        <source>Pain before and after each visit: {complaint}</source>
        <extracomment>bodymap/ui/trends/trend_page.py</extracomment>
        <translation>Schmerz vor und nach jeder Behandlung: {complaint}</translation>
    </message>
    <message>
        <source>The trend cannot be drawn without its thresholds.</source>
        <extracomment>bodymap/ui/trends/trend_page.py</extracomment>
        <translation>Der Verlauf lässt sich ohne seine Schwellen nicht zeichnen.</translation>
    </message>
    <message numerus="yes">
        <source>{count} more scales are under Function.</source>
        <extracomment>bodymap/ui/trends/trend_page.py</extracomment>
        <translation>
            <numerusform>{count} weitere Skala steht unter „Funktion“.</numerusform>
            <numerusform>{count} weitere Skalen stehen unter „Funktion“.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trends</name>
    <message>
        <source>1 visit has a date in the future, {day}: check the clock. It counts for no trend.</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>1 Behandlung hat ein Datum in der Zukunft, {day}: Prüfen Sie die Uhr. Sie zählt für keinen Trend.</translation>
    </message>
    <message>
        <source>1 visit was corrected later: shown as it was signed.</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>1 Behandlung wurde später berichtigt: gezeigt, wie sie unterzeichnet wurde.</translation>
    </message>
    <message>
        <source>1 visit, {day}.</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>1 Behandlung, {day}.</translation>
    </message>
    <message>
        <source>; no published threshold.</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>; keine veröffentlichte Schwelle.</translation>
    </message>
    <message>
        <source>A change that matters</source>
        <extracomment>bodymap/ui/trends/words.py</extracomment>
        <translation>Eine bedeutsame Änderung</translation>
    </message>
    <message>
        <source>A picture is saved as PNG, SVG or PDF: end its name with one.</source>
        <extracomment>bodymap/ui/trends/picture.py</extracomment>
        <translation>Ein Bild wird als PNG, SVG oder PDF gespeichert: Der Name muss so enden.</translation>
    </message>
    <message>
        <source>Bars: change in the session (solid) and since the session before (hatched).</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>Balken: Änderung in der Sitzung (gefüllt) und seit der Sitzung davor (schraffiert).</translation>
    </message>
    <message>
        <source>Before {before}, after {after}</source>
        <extracomment>bodymap/ui/trends/words.py</extracomment>
        <translation>Vorher {before}, nachher {after}</translation>
    </message>
    <message>
        <source>Corrected later, shown as it was signed</source>
        <extracomment>bodymap/ui/trends/spot_words.py</extracomment>
        <translation>Später berichtigt, gezeigt, wie unterzeichnet</translation>
    </message>
    <message>
        <source>Crosses above the plot: another complaint began.</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>Kreuze über dem Diagramm: Eine andere Beschwerde begann.</translation>
    </message>
    <message>
        <source>Dashed line: {slope}; the wedge is its interval (Theil and Sen).</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>Gestrichelte Linie: {slope}; der Keil ist ihr Intervall (Theil und Sen).</translation>
    </message>
    <message>
        <source>Diary {score}</source>
        <extracomment>bodymap/ui/trends/spot_words.py</extracomment>
        <translation>Tagebuch {score}</translation>
    </message>
    <message>
        <source>Dots: pain before each visit. Diamonds: pain after it. Ticks: visits.</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>Punkte: Schmerz vor jeder Behandlung. Rauten: Schmerz danach. Striche: Behandlungen.</translation>
    </message>
    <message>
        <source>First to last score before a visit: {first} {arrow} {last} ({points}).</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>Erster bis letzter Wert vor einer Behandlung: {first} {arrow} {last} ({points}).</translation>
    </message>
    <message>
        <source>Follow-up {score}</source>
        <extracomment>bodymap/ui/trends/spot_words.py</extracomment>
        <translation>Nachfrage {score}</translation>
    </message>
    <message>
        <source>From a first score of {first}, no lower one is a change of {figure}.</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>Von einem ersten Wert von {first} aus ist kein niedrigerer eine Änderung von {figure}.</translation>
    </message>
    <message>
        <source>Grey: more than 60 days without a visit.</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>Grau: mehr als 60 Tage ohne Behandlung.</translation>
    </message>
    <message>
        <source>It shows what happened, not why.</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>Es zeigt, was geschah, nicht warum.</translation>
    </message>
    <message>
        <source>Missing: {before}, {after}.</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>Fehlend: {before}, {after}.</translation>
    </message>
    <message>
        <source>Missing: {which}.</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>Fehlend: {which}.</translation>
    </message>
    <message>
        <source>More than measuring error</source>
        <extracomment>bodymap/ui/trends/words.py</extracomment>
        <translation>Mehr als der Messfehler</translation>
    </message>
    <message>
        <source>New complaint: {complaint}</source>
        <extracomment>bodymap/ui/trends/spot_words.py</extracomment>
        <translation>Neue Beschwerde: {complaint}</translation>
    </message>
    <message>
        <source>No change</source>
        <extracomment>bodymap/ui/trends/slope_words.py</extracomment>
        <translation>Keine Änderung</translation>
    </message>
    <message>
        <source>No score is missing.</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>Kein Wert fehlt.</translation>
    </message>
    <message>
        <source>No trend: all scores are of one day</source>
        <extracomment>bodymap/ui/trends/slope_words.py</extracomment>
        <translation>Kein Trend: Alle Werte sind von einem Tag</translation>
    </message>
    <message>
        <source>No visits.</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>Keine Behandlungen.</translation>
    </message>
    <message>
        <source>Not drawn, no longer in the catalogue: {scales}.</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>Nicht gezeichnet, nicht mehr im Katalog: {scales}.</translation>
    </message>
    <message>
        <source>Not drawn, outside the scale: {count}.</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>Nicht gezeichnet, außerhalb der Skala: {count}.</translation>
    </message>
    <message>
        <source>One visit is still open.</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>Eine Behandlung ist noch offen.</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg);;PDF page (*.pdf)</source>
        <extracomment>bodymap/ui/trends/picture_output.py</extracomment>
        <translation>PNG-Bild (*.png);;SVG-Zeichnung (*.svg);;PDF-Seite (*.pdf)</translation>
    </message>
    <message>
        <source>Pain (NPRS)</source>
        <extracomment>bodymap/ui/trends/words.py</extracomment>
        <translation>Schmerz (NPRS)</translation>
    </message>
    <message>
        <source>Pain, 0 = none to 10 = worst imaginable (NPRS)</source>
        <extracomment>bodymap/ui/trends/words.py</extracomment>
        <translation>Schmerz, 0 = keiner bis 10 = schlimmster vorstellbarer (NPRS)</translation>
    </message>
    <message>
        <source>Reaction: {kind}</source>
        <extracomment>bodymap/ui/trends/spot_words.py</extracomment>
        <translation>Reaktion: {kind}</translation>
    </message>
    <message>
        <source>Save the pain trend</source>
        <extracomment>bodymap/ui/trends/picture_output.py</extracomment>
        <translation>Schmerzverlauf speichern</translation>
    </message>
    <message>
        <source>Serious reaction: {kind}</source>
        <extracomment>bodymap/ui/trends/spot_words.py</extracomment>
        <translation>Schwere Reaktion: {kind}</translation>
    </message>
    <message>
        <source>Shaded: a change above the error of measurement, {threshold}.</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>Schattiert: eine Änderung über dem Messfehler, {threshold}.</translation>
    </message>
    <message>
        <source>Shaded: a change that matters from the first score, {threshold}.</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>Schattiert: eine bedeutsame Änderung vom ersten Wert aus, {threshold}.</translation>
    </message>
    <message>
        <source>Shown: {days}.</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>Gezeigt: {days}.</translation>
    </message>
    <message>
        <source>Small circles: diary.</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>Kleine Kreise: Tagebuch.</translation>
    </message>
    <message>
        <source>Squares: follow-up, meant for 24 to 48 hours after a visit.</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>Quadrate: Nachfrage, gedacht für 24 bis 48 Stunden nach einer Behandlung.</translation>
    </message>
    <message>
        <source>Stars: serious reactions.</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>Sterne: schwere Reaktionen.</translation>
    </message>
    <message>
        <source>The date lies in the future: check the clock</source>
        <extracomment>bodymap/ui/trends/spot_words.py</extracomment>
        <translation>Das Datum liegt in der Zukunft: Prüfen Sie die Uhr</translation>
    </message>
    <message>
        <source>The picture was copied, without the patient&apos;s name.</source>
        <extracomment>bodymap/ui/trends/picture_output.py</extracomment>
        <translation>Das Bild wurde kopiert, ohne den Namen des Patienten.</translation>
    </message>
    <message>
        <source>Too few visits for a trend: {n} of {needed}</source>
        <extracomment>bodymap/ui/trends/slope_words.py</extracomment>
        <translation>Zu wenige Behandlungen für einen Trend: {n} von {needed}</translation>
    </message>
    <message>
        <source>Triangles: reactions.</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>Dreiecke: Reaktionen.</translation>
    </message>
    <message>
        <source>after</source>
        <extracomment>bodymap/ui/trends/words.py</extracomment>
        <translation>nachher</translation>
    </message>
    <message>
        <source>before</source>
        <extracomment>bodymap/ui/trends/words.py</extracomment>
        <translation>vorher</translation>
    </message>
    <message>
        <source>better</source>
        <extracomment>bodymap/ui/trends/spot_words.py</extracomment>
        <translation>besser</translation>
    </message>
    <message>
        <source>between sessions: {median}</source>
        <extracomment>bodymap/ui/trends/words.py</extracomment>
        <translation>zwischen den Sitzungen: {median}</translation>
    </message>
    <message>
        <source>both sides</source>
        <extracomment>bodymap/ui/trends/words.py</extracomment>
        <translation>beidseits</translation>
    </message>
    <message>
        <source>diary</source>
        <extracomment>bodymap/ui/trends/words.py</extracomment>
        <translation>Tagebuch</translation>
    </message>
    <message>
        <source>events</source>
        <extracomment>bodymap/ui/trends/words.py</extracomment>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>follow-up</source>
        <extracomment>bodymap/ui/trends/words.py</extracomment>
        <translation>Nachfrage</translation>
    </message>
    <message>
        <source>higher is better ↑</source>
        <extracomment>bodymap/ui/trends/words.py</extracomment>
        <translation>höher ist besser ↑</translation>
    </message>
    <message>
        <source>in the session: {median}</source>
        <extracomment>bodymap/ui/trends/words.py</extracomment>
        <translation>in der Sitzung: {median}</translation>
    </message>
    <message>
        <source>left</source>
        <extracomment>bodymap/ui/trends/words.py</extracomment>
        <translation>links</translation>
    </message>
    <message>
        <source>lower is better ↓</source>
        <extracomment>bodymap/ui/trends/words.py</extracomment>
        <translation>niedriger ist besser ↓</translation>
    </message>
    <message>
        <source>median {median} (95 % {low} to {high}), n {n}</source>
        <extracomment>bodymap/ui/trends/words.py</extracomment>
        <translation>Median {median} (95 % {low} bis {high}), n {n}</translation>
    </message>
    <message>
        <source>median {median}, n {n}</source>
        <extracomment>bodymap/ui/trends/words.py</extracomment>
        <translation>Median {median}, n {n}</translation>
    </message>
    <message>
        <source>missing</source>
        <extracomment>bodymap/ui/trends/words.py</extracomment>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>new: {complaint}</source>
        <extracomment>bodymap/ui/trends/words.py</extracomment>
        <translation>neu: {complaint}</translation>
    </message>
    <message>
        <source>no pair of scores</source>
        <extracomment>bodymap/ui/trends/words.py</extracomment>
        <translation>kein Wertepaar</translation>
    </message>
    <message>
        <source>not given</source>
        <extracomment>bodymap/ui/trends/words.py</extracomment>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>not yet given</source>
        <extracomment>bodymap/ui/trends/words.py</extracomment>
        <translation>noch nicht angegeben</translation>
    </message>
    <message>
        <source>pain-trend-{day}.png</source>
        <extracomment>bodymap/ui/trends/picture_output.py</extracomment>
        <translation>schmerzverlauf-{day}.png</translation>
    </message>
    <message>
        <source>right</source>
        <extracomment>bodymap/ui/trends/words.py</extracomment>
        <translation>rechts</translation>
    </message>
    <message>
        <source>serious: {kind}</source>
        <extracomment>bodymap/ui/trends/words.py</extracomment>
        <translation>schwer: {kind}</translation>
    </message>
    <message>
        <source>the same</source>
        <extracomment>bodymap/ui/trends/spot_words.py</extracomment>
        <translation>gleich</translation>
    </message>
    <message>
        <source>worse</source>
        <extracomment>bodymap/ui/trends/spot_words.py</extracomment>
        <translation>schlechter</translation>
    </message>
    <message>
        <source>{about}: functional scores.</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>{about}: Funktionswerte.</translation>
    </message>
    <message>
        <source>{about}: pain before and after each visit, on the NPRS of 0 to 10, and functional scores.</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>{about}: Schmerz vor und nach jeder Behandlung, auf der NPRS von 0 bis 10, und Funktionswerte.</translation>
    </message>
    <message>
        <source>{about}: pain before and after each visit, on the NPRS of 0 to 10.</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>{about}: Schmerz vor und nach jeder Behandlung, auf der NPRS von 0 bis 10.</translation>
    </message>
    <message numerus="yes">
        <source>{change} per month ({percent} % interval {interval}), {n} visits</source>
        <extracomment>bodymap/ui/trends/slope_words.py</extracomment>
        <translation>
            <numerusform>{change} je Monat ({percent}-%-Intervall {interval}), {n} Behandlung</numerusform>
            <numerusform>{change} je Monat ({percent}-%-Intervall {interval}), {n} Behandlungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} after (+)</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>{count} nachher (+)</translation>
    </message>
    <message>
        <source>{count} before ({sign})</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>{count} vorher ({sign})</translation>
    </message>
    <message numerus="yes">
        <source>{count} months without a visit</source>
        <extracomment>bodymap/ui/trends/words.py</extracomment>
        <translation>
            <numerusform>{count} Monat ohne Behandlung</numerusform>
            <numerusform>{count} Monate ohne Behandlung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} visits have a date in the future, up to {day}: check the clock. They count for no trend.</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>
            <numerusform>{count} Behandlung hat ein Datum in der Zukunft, bis {day}: Prüfen Sie die Uhr. Sie zählt für keinen Trend.</numerusform>
            <numerusform>{count} Behandlungen haben ein Datum in der Zukunft, bis {day}: Prüfen Sie die Uhr. Sie zählen für keinen Trend.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} visits were corrected later: shown as they were signed.</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>
            <numerusform>{count} Behandlung wurde später berichtigt: gezeigt, wie sie unterzeichnet wurde.</numerusform>
            <numerusform>{count} Behandlungen wurden später berichtigt: gezeigt, wie sie unterzeichnet wurden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} visits, {days}.</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>
            <numerusform>{count} Behandlung, {days}.</numerusform>
            <numerusform>{count} Behandlungen, {days}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} weeks without a visit</source>
        <extracomment>bodymap/ui/trends/words.py</extracomment>
        <translation>
            <numerusform>{count} Woche ohne Behandlung</numerusform>
            <numerusform>{count} Wochen ohne Behandlung</numerusform>
        </translation>
    </message>
    <message>
        <source>{day} {dot} score {number} of {count}</source>
        <extracomment>bodymap/ui/trends/spot_words.py</extracomment>
        <translation>{day} {dot} Wert {number} von {count}</translation>
    </message>
    <message>
        <source>{day} {dot} visit {number} of {count}</source>
        <extracomment>bodymap/ui/trends/words.py</extracomment>
        <translation>{day} {dot} Behandlung {number} von {count}</translation>
    </message>
    <message numerus="yes">
        <source>{hours} hours after the session began</source>
        <extracomment>bodymap/ui/trends/spot_words.py</extracomment>
        <translation>
            <numerusform>{hours} Stunde nach Beginn der Sitzung</numerusform>
            <numerusform>{hours} Stunden nach Beginn der Sitzung</numerusform>
        </translation>
    </message>
    <message>
        <source>{kind} {figure} ({whom}; {source})</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>{kind} {figure} ({whom}; {source})</translation>
    </message>
    <message>
        <source>{kind}: {figure} ({source})</source>
        <extracomment>bodymap/ui/trends/words.py</extracomment>
        <translation>{kind}: {figure} ({source})</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <extracomment>bodymap/ui/trends/slope_words.py</extracomment>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>{low} to {high}, {better}</source>
        <extracomment>bodymap/ui/trends/words.py</extracomment>
        <translation>{low} bis {high}, {better}</translation>
    </message>
    <message>
        <source>{name} is there already: choose it to replace it.</source>
        <extracomment>bodymap/ui/trends/picture_output.py</extracomment>
        <translation>{name} gibt es schon: Wählen Sie den Namen, um es zu ersetzen.</translation>
    </message>
    <message>
        <source>{name}: 1 score, {first}</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>{name}: 1 Wert, {first}</translation>
    </message>
    <message>
        <source>{name}: {first} {arrow} {last}, n {count}</source>
        <extracomment>bodymap/ui/trends/caption.py</extracomment>
        <translation>{name}: {first} {arrow} {last}, n {count}</translation>
    </message>
    <message>
        <source>{n} less</source>
        <extracomment>bodymap/ui/trends/slope_words.py</extracomment>
        <translation>{n} weniger</translation>
    </message>
    <message>
        <source>{n} more</source>
        <extracomment>bodymap/ui/trends/slope_words.py</extracomment>
        <translation>{n} mehr</translation>
    </message>
    <message>
        <source>{n} point less</source>
        <extracomment>bodymap/ui/trends/slope_words.py</extracomment>
        <translation>{n} Punkt weniger</translation>
    </message>
    <message>
        <source>{n} point more</source>
        <extracomment>bodymap/ui/trends/slope_words.py</extracomment>
        <translation>{n} Punkt mehr</translation>
    </message>
    <message>
        <source>{n} points less</source>
        <extracomment>bodymap/ui/trends/slope_words.py</extracomment>
        <translation>{n} Punkte weniger</translation>
    </message>
    <message>
        <source>{n} points more</source>
        <extracomment>bodymap/ui/trends/slope_words.py</extracomment>
        <translation>{n} Punkte mehr</translation>
    </message>
    <message>
        <source>{points} in the session</source>
        <extracomment>bodymap/ui/trends/words.py</extracomment>
        <translation>{points} in der Sitzung</translation>
    </message>
    <message>
        <source>{points} since the first score: {way}</source>
        <extracomment>bodymap/ui/trends/spot_words.py</extracomment>
        <translation>{points} seit dem ersten Wert: {way}</translation>
    </message>
    <message>
        <source>{points} since the session before</source>
        <extracomment>bodymap/ui/trends/words.py</extracomment>
        <translation>{points} seit der Sitzung davor</translation>
    </message>
    <message>
        <source>{source}, from memory</source>
        <extracomment>bodymap/ui/trends/words.py</extracomment>
        <translation>{source}, aus dem Gedächtnis</translation>
    </message>
    <message>
        <source>{what} from {first}: {figure} ({kind}, {source})</source>
        <extracomment>bodymap/ui/trends/words.py</extracomment>
        <translation>{what} von {first} aus: {figure} ({kind}, {source})</translation>
    </message>
</context>
<context>
    <name>UndecidedButton</name>
    <message>
        <source>Two workstations did different things to the same entry.</source>
        <extracomment>bodymap/ui/frame/undecided_button.py</extracomment>
        <translation>Zwei Arbeitsplätze haben denselben Eintrag verschieden geändert.</translation>
    </message>
    <message>
        <source>{count} to decide</source>
        <extracomment>bodymap/ui/frame/undecided_button.py</extracomment>
        <translation>{count} zu entscheiden</translation>
    </message>
</context>
<context>
    <name>ViewTitle</name>
    <message>
        <source>Show {view} large, or all again ({key})</source>
        <extracomment>bodymap/ui/canvas/view_title.py</extracomment>
        <translation>{view} groß zeigen oder wieder alle ({key})</translation>
    </message>
    <message>
        <source>{view}, show large</source>
        <extracomment>bodymap/ui/canvas/view_title.py</extracomment>
        <translation>{view}, groß zeigen</translation>
    </message>
</context>
<context>
    <name>VisitCorner</name>
    <message>
        <source>Pain after</source>
        <extracomment>bodymap/ui/muscles/visit_header.py</extracomment>
        <translation>Schmerz nachher</translation>
    </message>
    <message>
        <source>Pain before, 0–10</source>
        <extracomment>bodymap/ui/muscles/visit_header.py</extracomment>
        <translation>Schmerz vorher, 0–10</translation>
    </message>
    <message>
        <source>Visit</source>
        <extracomment>bodymap/ui/muscles/visit_header.py</extracomment>
        <translation>Behandlung</translation>
    </message>
    <message>
        <source>Visit, pain before, pain after</source>
        <extracomment>bodymap/ui/muscles/visit_header.py</extracomment>
        <translation>Behandlung, Schmerz vorher, Schmerz nachher</translation>
    </message>
</context>
<context>
    <name>VisitHeader</name>
    <message>
        <source>Visits, with the pain before and after</source>
        <extracomment>bodymap/ui/muscles/visit_header.py</extracomment>
        <translation>Behandlungen, mit dem Schmerz vorher und nachher</translation>
    </message>
    <message>
        <source>open</source>
        <extracomment>bodymap/ui/muscles/visit_header.py</extracomment>
        <translation>offen</translation>
    </message>
</context>
<context>
    <name>VisitListModel</name>
    <message>
        <source>24–48 h later</source>
        <extracomment>bodymap/ui/frame/visit_list.py</extracomment>
        <translation>24–48 h später</translation>
    </message>
    <message>
        <source>At</source>
        <extracomment>bodymap/ui/frame/visit_list.py</extracomment>
        <translation>Um</translation>
    </message>
    <message>
        <source>Complaint</source>
        <extracomment>bodymap/ui/frame/visit_list.py</extracomment>
        <translation>Beschwerde</translation>
    </message>
    <message>
        <source>Next visit</source>
        <extracomment>bodymap/ui/frame/visit_list.py</extracomment>
        <translation>Nächstes Mal</translation>
    </message>
    <message>
        <source>Pain and reactions after this visit</source>
        <extracomment>bodymap/ui/frame/visit_list.py</extracomment>
        <translation>Schmerz und Reaktionen nach dieser Behandlung</translation>
    </message>
    <message>
        <source>Pain before → after</source>
        <extracomment>bodymap/ui/frame/visit_list.py</extracomment>
        <translation>Schmerz vorher → nachher</translation>
    </message>
    <message>
        <source>Reactions</source>
        <extracomment>bodymap/ui/frame/visit_list.py</extracomment>
        <translation>Reaktionen</translation>
    </message>
    <message>
        <source>Sites</source>
        <extracomment>bodymap/ui/frame/visit_list.py</extracomment>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>bodymap/ui/frame/visit_list.py</extracomment>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Visit</source>
        <extracomment>bodymap/ui/frame/visit_list.py</extracomment>
        <translation>Behandlung</translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>bodymap/ui/frame/visit_list.py</extracomment>
        <translation>Wo</translation>
    </message>
    <message>
        <source>add</source>
        <extracomment>bodymap/ui/frame/visit_list.py</extracomment>
        <translation>ergänzen</translation>
    </message>
    <message>
        <source>cannot be read at the moment</source>
        <extracomment>bodymap/ui/frame/visit_list.py</extracomment>
        <translation>derzeit nicht lesbar</translation>
    </message>
</context>
<context>
    <name>VisitsTab</name>
    <message>
        <source>Needled regions as CHOIR, WPI and Michigan areas, as CSV</source>
        <extracomment>bodymap/ui/frame/visits_tab.py</extracomment>
        <translation>Behandelte Regionen als Felder von CHOIR, WPI und Michigan, als CSV</translation>
    </message>
    <message>
        <source>No visits yet.</source>
        <extracomment>bodymap/ui/frame/visits_tab.py</extracomment>
        <translation>Noch keine Behandlungen.</translation>
    </message>
    <message>
        <source>Save body charts…</source>
        <extracomment>bodymap/ui/frame/visits_tab.py</extracomment>
        <translation>Bodycharts speichern …</translation>
    </message>
    <message>
        <source>Start session</source>
        <extracomment>bodymap/ui/frame/visits_tab.py</extracomment>
        <translation>Sitzung beginnen</translation>
    </message>
    <message>
        <source>The pain score is recorded, with the time it was given.</source>
        <extracomment>bodymap/ui/frame/visits_tab.py</extracomment>
        <translation>Der Schmerzwert ist eingetragen, mit der Zeit, zu der er angegeben wurde.</translation>
    </message>
    <message>
        <source>Visits</source>
        <extracomment>bodymap/ui/frame/visits_tab.py</extracomment>
        <translation>Behandlungen</translation>
    </message>
</context>
<context>
    <name>WelcomeCard</name>
    <message>
        <source>Bring a record in…</source>
        <extracomment>bodymap/ui/gate/welcome_card.py</extracomment>
        <translation>Akte einlesen …</translation>
    </message>
    <message>
        <source>Create a clinic file</source>
        <extracomment>bodymap/ui/gate/welcome_card.py</extracomment>
        <translation>Praxisdatei anlegen</translation>
    </message>
    <message>
        <source>Join a clinic on a server…</source>
        <extracomment>bodymap/ui/gate/welcome_card.py</extracomment>
        <translation>Einer Praxis auf einem Server beitreten …</translation>
    </message>
    <message>
        <source>Look around in the demo clinic</source>
        <extracomment>bodymap/ui/gate/welcome_card.py</extracomment>
        <translation>In der Demo-Praxis umsehen</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <extracomment>bodymap/ui/gate/welcome_card.py</extracomment>
        <translation>Sicherung wiederherstellen …</translation>
    </message>
    <message>
        <source>The demo&apos;s patients are made up, and nothing you do there is kept.</source>
        <extracomment>bodymap/ui/gate/welcome_card.py</extracomment>
        <translation>Die Patienten der Demo sind erfunden, und nichts, was Sie dort tun, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <extracomment>bodymap/ui/gate/welcome_card.py</extracomment>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Your clinic&apos;s records live in one encrypted file on this computer. Nothing leaves it, unless your clinic has a server of its own.</source>
        <extracomment>bodymap/ui/gate/welcome_card.py</extracomment>
        <translation>Die Akten Ihrer Praxis liegen in einer einzigen verschlüsselten Datei auf diesem Computer. Nichts verlässt ihn, außer Ihre Praxis hat einen eigenen Server.</translation>
    </message>
</context>
<context>
    <name>Where</name>
    <message>
        <source>A patient</source>
        <extracomment>bodymap/ui/actions/definition.py</extracomment>
        <translation>Ein Patient</translation>
    </message>
    <message>
        <source>A selected site</source>
        <extracomment>bodymap/ui/actions/definition.py</extracomment>
        <translation>Eine ausgewählte Stelle</translation>
    </message>
    <message>
        <source>Charting a visit</source>
        <extracomment>bodymap/ui/actions/definition.py</extracomment>
        <translation>Dokumentieren einer Behandlung</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <extracomment>bodymap/ui/actions/definition.py</extracomment>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Map and trends</source>
        <extracomment>bodymap/ui/actions/definition.py</extracomment>
        <translation>Karte und Verlauf</translation>
    </message>
    <message>
        <source>Needles</source>
        <extracomment>bodymap/ui/actions/definition.py</extracomment>
        <translation>Nadeln</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>bodymap/ui/actions/definition.py</extracomment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The figure</source>
        <extracomment>bodymap/ui/actions/definition.py</extracomment>
        <translation>Die Figur</translation>
    </message>
</context>
<context>
    <name>WhereField</name>
    <message>
        <source>Mark on the figure</source>
        <extracomment>bodymap/ui/session/start/where_field.py</extracomment>
        <translation>Auf der Figur markieren</translation>
    </message>
    <message>
        <source>Matching regions</source>
        <extracomment>bodymap/ui/session/start/where_field.py</extracomment>
        <translation>Passende Regionen</translation>
    </message>
    <message>
        <source>Not marked yet: it holds wherever it is likely.</source>
        <extracomment>bodymap/ui/session/start/where_field.py</extracomment>
        <translation>Noch nicht markiert: Es gilt überall, wo es wahrscheinlich ist.</translation>
    </message>
    <message>
        <source>Take away {region}</source>
        <extracomment>bodymap/ui/session/start/where_field.py</extracomment>
        <translation>{region} wegnehmen</translation>
    </message>
    <message>
        <source>Type a region and its side</source>
        <extracomment>bodymap/ui/session/start/where_field.py</extracomment>
        <translation>Region und ihre Seite eingeben</translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>bodymap/ui/session/start/where_field.py</extracomment>
        <translation>Wo</translation>
    </message>
</context>
<context>
    <name>WhomField</name>
    <message>
        <source>About {name}. Press for any patient.</source>
        <extracomment>bodymap/ui/manage/whom_field.py</extracomment>
        <translation>Über {name}. Drücken für alle Patienten.</translation>
    </message>
    <message>
        <source>Any patient</source>
        <extracomment>bodymap/ui/manage/whom_field.py</extracomment>
        <translation>Alle Patienten</translation>
    </message>
    <message>
        <source>Whom it is about</source>
        <extracomment>bodymap/ui/manage/whom_field.py</extracomment>
        <translation>Um wen es geht</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Clinic server</source>
        <extracomment>bodymap/ui/frame/workspace.py</extracomment>
        <translation>Praxisserver</translation>
    </message>
    <message>
        <source>Show them</source>
        <extracomment>bodymap/ui/frame/workspace.py</extracomment>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>The program ended unexpectedly last time. Everything that was marked is saved.</source>
        <extracomment>bodymap/ui/frame/workspace.py</extracomment>
        <translation>Das Programm wurde beim letzten Mal unerwartet beendet. Alles, was markiert war, ist gespeichert.</translation>
    </message>
    <message>
        <source>This clinic is not on a server yet: its record is in the file here alone. It moves under Settings.</source>
        <extracomment>bodymap/ui/frame/workspace.py</extracomment>
        <translation>Diese Praxis ist noch auf keinem Server: Ihre Akte liegt nur in der Datei hier. Unter „Einstellungen“ zieht sie um.</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>bodymap/ui/frame/workspace.py</extracomment>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Words that were being typed then are kept.</source>
        <extracomment>bodymap/ui/frame/workspace.py</extracomment>
        <translation>Texte, die gerade geschrieben wurden, sind erhalten.</translation>
    </message>
</context>
<context>
    <name>WorkstationRows</name>
    <message>
        <source>Last heard {when}</source>
        <extracomment>bodymap/ui/server/workstation_rows.py</extracomment>
        <translation>Zuletzt gehört: {when}</translation>
    </message>
    <message>
        <source>Last heard {when}, {person}</source>
        <extracomment>bodymap/ui/server/workstation_rows.py</extracomment>
        <translation>Zuletzt gehört: {when}, {person}</translation>
    </message>
    <message>
        <source>Not joined yet</source>
        <extracomment>bodymap/ui/server/workstation_rows.py</extracomment>
        <translation>Noch nicht beigetreten</translation>
    </message>
    <message>
        <source>Nothing has come from it yet.</source>
        <extracomment>bodymap/ui/server/workstation_rows.py</extracomment>
        <translation>Von ihm kam noch nichts.</translation>
    </message>
    <message>
        <source>Revoked: it cannot come in any more.</source>
        <extracomment>bodymap/ui/server/workstation_rows.py</extracomment>
        <translation>Gesperrt: Er kommt nicht mehr herein.</translation>
    </message>
    <message>
        <source>This one. {heard}</source>
        <extracomment>bodymap/ui/server/workstation_rows.py</extracomment>
        <translation>Dieser hier. {heard}</translation>
    </message>
    <message>
        <source>Workstations of this clinic</source>
        <extracomment>bodymap/ui/server/workstation_rows.py</extracomment>
        <translation>Arbeitsplätze dieser Praxis</translation>
    </message>
</context>
<context>
    <name>ZoomButtons</name>
    <message>
        <source>Closer (+)</source>
        <extracomment>bodymap/ui/body_map/zoom_buttons.py</extracomment>
        <translation>Näher (+)</translation>
    </message>
    <message>
        <source>Farther (-)</source>
        <extracomment>bodymap/ui/body_map/zoom_buttons.py</extracomment>
        <translation>Weiter weg (-)</translation>
    </message>
    <message>
        <source>The whole view (0)</source>
        <extracomment>bodymap/ui/body_map/zoom_buttons.py</extracomment>
        <translation>Ganze Ansicht (0)</translation>
    </message>
</context>
<context>
    <name>_Heading</name>
    <message>
        <source>Response by muscle</source>
        <extracomment>bodymap/ui/muscles/response_table.py</extracomment>
        <translation>Ansprechen je Muskel</translation>
    </message>
</context>
<context>
    <name>activity_words</name>
    <message>
        <source>Something that this version of bodymap has no words for</source>
        <extracomment>bodymap/ui/manage/activity_words.py</extracomment>
        <translation>Etwas, wofür diese Version von bodymap keine Worte hat</translation>
    </message>
</context>
<context>
    <name>after_visit</name>
    <message>
        <source>1 reaction</source>
        <extracomment>bodymap/ui/frame/after_words.py</extracomment>
        <translation>1 Reaktion</translation>
    </message>
    <message>
        <source>24 to 48 hours later</source>
        <extracomment>bodymap/ui/frame/after_words.py</extracomment>
        <translation>24 bis 48 Stunden später</translation>
    </message>
    <message>
        <source>After</source>
        <extracomment>bodymap/ui/frame/after_words.py</extracomment>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Before</source>
        <extracomment>bodymap/ui/frame/after_words.py</extracomment>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Next visit, before</source>
        <extracomment>bodymap/ui/frame/after_words.py</extracomment>
        <translation>Nächste Behandlung, vorher</translation>
    </message>
    <message>
        <source>asked for until {day}, {time}</source>
        <extracomment>bodymap/ui/frame/after_words.py</extracomment>
        <translation>wird erfragt bis {day}, {time}</translation>
    </message>
    <message>
        <source>due now</source>
        <extracomment>bodymap/ui/frame/after_words.py</extracomment>
        <translation>jetzt fällig</translation>
    </message>
    <message>
        <source>late since {day}, {time}</source>
        <extracomment>bodymap/ui/frame/after_words.py</extracomment>
        <translation>überfällig seit {day}, {time}</translation>
    </message>
    <message>
        <source>{0} late</source>
        <extracomment>bodymap/ui/frame/after_words.py</extracomment>
        <translation>{0} überfällig</translation>
    </message>
    <message>
        <source>{0} missing</source>
        <extracomment>bodymap/ui/frame/after_words.py</extracomment>
        <translation>{0} fehlt</translation>
    </message>
    <message>
        <source>{0} not given yet</source>
        <extracomment>bodymap/ui/frame/after_words.py</extracomment>
        <translation>{0} noch nicht angegeben</translation>
    </message>
    <message>
        <source>{0} not given yet, late</source>
        <extracomment>bodymap/ui/frame/after_words.py</extracomment>
        <translation>{0} noch nicht angegeben, überfällig</translation>
    </message>
    <message>
        <source>{0} not yet</source>
        <extracomment>bodymap/ui/frame/after_words.py</extracomment>
        <translation>{0} noch nicht</translation>
    </message>
    <message numerus="yes">
        <source>{0} reactions</source>
        <extracomment>bodymap/ui/frame/after_words.py</extracomment>
        <translation>
            <numerusform>{0} Reaktion</numerusform>
            <numerusform>{0} Reaktionen</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, late</source>
        <extracomment>bodymap/ui/frame/after_words.py</extracomment>
        <translation>{0}, überfällig</translation>
    </message>
    <message>
        <source>{0}, not resolved</source>
        <extracomment>bodymap/ui/frame/after_words.py</extracomment>
        <translation>{0}, nicht abgeklungen</translation>
    </message>
    <message>
        <source>{score}, early: given {day}, {time}</source>
        <extracomment>bodymap/ui/frame/after_words.py</extracomment>
        <translation>{score}, verfrüht: angegeben {day}, {time}</translation>
    </message>
    <message>
        <source>{score}, late: given {day}, {time}</source>
        <extracomment>bodymap/ui/frame/after_words.py</extracomment>
        <translation>{score}, verspätet: angegeben {day}, {time}</translation>
    </message>
</context>
<context>
    <name>amend</name>
    <message>
        <source>Pain {phase}</source>
        <extracomment>bodymap/ui/session/finish/amendment_words.py</extracomment>
        <translation>Schmerz {phase}</translation>
    </message>
    <message>
        <source>Site {number} added: {site}</source>
        <extracomment>bodymap/ui/session/finish/amendment_words.py</extracomment>
        <translation>Stelle {number} hinzugefügt: {site}</translation>
    </message>
    <message>
        <source>Site {number} was never in</source>
        <extracomment>bodymap/ui/session/finish/amendment_words.py</extracomment>
        <translation>Stelle {number} war nie gesetzt</translation>
    </message>
    <message>
        <source>Site {number}: {changes}</source>
        <extracomment>bodymap/ui/session/finish/amendment_words.py</extracomment>
        <translation>Stelle {number}: {changes}</translation>
    </message>
    <message>
        <source>depth {value}</source>
        <extracomment>bodymap/ui/session/finish/amendment_words.py</extracomment>
        <translation>Tiefe {value}</translation>
    </message>
    <message>
        <source>muscle {value}</source>
        <extracomment>bodymap/ui/session/finish/amendment_words.py</extracomment>
        <translation>Muskel {value}</translation>
    </message>
    <message>
        <source>needle {value}</source>
        <extracomment>bodymap/ui/session/finish/amendment_words.py</extracomment>
        <translation>Nadel {value}</translation>
    </message>
    <message>
        <source>no pain reproduced elsewhere</source>
        <extracomment>bodymap/ui/session/finish/amendment_words.py</extracomment>
        <translation>kein Schmerz anderswo ausgelöst</translation>
    </message>
    <message>
        <source>not given</source>
        <extracomment>bodymap/ui/session/finish/amendment_words.py</extracomment>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>not recorded</source>
        <extracomment>bodymap/ui/session/finish/amendment_words.py</extracomment>
        <translation>nicht eingetragen</translation>
    </message>
    <message>
        <source>pain reproduced elsewhere</source>
        <extracomment>bodymap/ui/session/finish/amendment_words.py</extracomment>
        <translation>Schmerz anderswo ausgelöst</translation>
    </message>
    <message>
        <source>place {value}</source>
        <extracomment>bodymap/ui/session/finish/amendment_words.py</extracomment>
        <translation>Ort {value}</translation>
    </message>
    <message>
        <source>put in at {value}</source>
        <extracomment>bodymap/ui/session/finish/amendment_words.py</extracomment>
        <translation>gesetzt um {value}</translation>
    </message>
    <message>
        <source>technique {value}</source>
        <extracomment>bodymap/ui/session/finish/amendment_words.py</extracomment>
        <translation>Technik {value}</translation>
    </message>
    <message>
        <source>twitch {count}</source>
        <extracomment>bodymap/ui/session/finish/amendment_words.py</extracomment>
        <translation>Zuckung {count}</translation>
    </message>
    <message>
        <source>what came of it: {value}</source>
        <extracomment>bodymap/ui/session/finish/amendment_words.py</extracomment>
        <translation>was daraus wurde: {value}</translation>
    </message>
    <message>
        <source>{hz} Hz</source>
        <extracomment>bodymap/ui/session/finish/amendment_words.py</extracomment>
        <translation>{hz} Hz</translation>
    </message>
    <message>
        <source>{pain}: {score}</source>
        <extracomment>bodymap/ui/session/finish/amendment_words.py</extracomment>
        <translation>{pain}: {score}</translation>
    </message>
</context>
<context>
    <name>backup_words</name>
    <message>
        <source>1 needle site</source>
        <extracomment>bodymap/ui/manage/backup_words.py</extracomment>
        <translation>1 Nadelstelle</translation>
    </message>
    <message>
        <source>1 patient</source>
        <extracomment>bodymap/ui/manage/backup_words.py</extracomment>
        <translation>1 Patient</translation>
    </message>
    <message>
        <source>1 signature</source>
        <extracomment>bodymap/ui/manage/backup_words.py</extracomment>
        <translation>1 Unterschrift</translation>
    </message>
    <message>
        <source>1 visit</source>
        <extracomment>bodymap/ui/manage/backup_words.py</extracomment>
        <translation>1 Behandlung</translation>
    </message>
    <message>
        <source>It is the backup of another clinic. The clinic of now would be put aside as a whole.</source>
        <extracomment>bodymap/ui/manage/backup_words.py</extracomment>
        <translation>Es ist die Sicherung einer anderen Praxis. Die jetzige Praxis würde als Ganzes beiseitegelegt.</translation>
    </message>
    <message>
        <source>It is the copy of a workstation. Restored, it stands alone: nothing of it goes to the clinic&apos;s server, and nothing comes from there. To share the record again, join the clinic in an empty folder.</source>
        <extracomment>bodymap/ui/manage/backup_words.py</extracomment>
        <translation>Es ist die Kopie eines Arbeitsplatzes. Wiederhergestellt steht sie für sich: Nichts davon geht auf den Server der Praxis, und nichts kommt von dort. Um die Akte wieder zu teilen, treten Sie der Praxis in einem leeren Ordner bei.</translation>
    </message>
    <message>
        <source>It went another way than the clinic of now. It lacks {lacks}, and has {brings} that the clinic of now lacks.</source>
        <extracomment>bodymap/ui/manage/backup_words.py</extracomment>
        <translation>Sie hat sich anders entwickelt als die jetzige Praxis. In ihr fehlt: {lacks}. Nur in ihr enthalten ist: {brings}.</translation>
    </message>
    <message>
        <source>No backup has been made on this workstation yet.</source>
        <extracomment>bodymap/ui/manage/backup_words.py</extracomment>
        <translation>An diesem Arbeitsplatz wurde noch keine Sicherung angelegt.</translation>
    </message>
    <message>
        <source>No patient, visit or needle site was added since; changes made since are lost.</source>
        <extracomment>bodymap/ui/manage/backup_words.py</extracomment>
        <translation>Seither kam kein Patient, keine Behandlung und keine Nadelstelle hinzu; seitherige Änderungen gehen verloren.</translation>
    </message>
    <message>
        <source>Nothing was recorded since: it holds what the clinic holds now.</source>
        <extracomment>bodymap/ui/manage/backup_words.py</extracomment>
        <translation>Seither wurde nichts eingetragen: Sie enthält, was die Praxis jetzt enthält.</translation>
    </message>
    <message>
        <source>On {when} a backup failed: {why}</source>
        <extracomment>bodymap/ui/manage/backup_words.py</extracomment>
        <translation>Am {when} schlug eine Sicherung fehl: {why}</translation>
    </message>
    <message>
        <source>The last good backup was made on {when}.</source>
        <extracomment>bodymap/ui/manage/backup_words.py</extracomment>
        <translation>Die letzte gute Sicherung wurde am {when} angelegt.</translation>
    </message>
    <message>
        <source>What was recorded since is in no backup.</source>
        <extracomment>bodymap/ui/manage/backup_words.py</extracomment>
        <translation>Was seither eingetragen wurde, ist in keiner Sicherung.</translation>
    </message>
    <message>
        <source>What was recorded since would be lost: {lacks}, and every change made since.</source>
        <extracomment>bodymap/ui/manage/backup_words.py</extracomment>
        <translation>Was seither eingetragen wurde, ginge verloren: {lacks} und jede seitherige Änderung.</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>bodymap/ui/manage/backup_words.py</extracomment>
        <translation>keine</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>bodymap/ui/manage/backup_words.py</extracomment>
        <translation>nichts</translation>
    </message>
    <message numerus="yes">
        <source>{count} needle sites</source>
        <extracomment>bodymap/ui/manage/backup_words.py</extracomment>
        <translation>
            <numerusform>{count} Nadelstelle</numerusform>
            <numerusform>{count} Nadelstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} patients</source>
        <extracomment>bodymap/ui/manage/backup_words.py</extracomment>
        <translation>
            <numerusform>{count} Patient</numerusform>
            <numerusform>{count} Patienten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} signatures</source>
        <extracomment>bodymap/ui/manage/backup_words.py</extracomment>
        <translation>
            <numerusform>{count} Unterschrift</numerusform>
            <numerusform>{count} Unterschriften</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} visits</source>
        <extracomment>bodymap/ui/manage/backup_words.py</extracomment>
        <translation>
            <numerusform>{count} Behandlung</numerusform>
            <numerusform>{count} Behandlungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>change_words</name>
    <message>
        <source>Added a box of needles</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Eine Nadelpackung hinzugefügt</translation>
    </message>
    <message>
        <source>Added a complaint</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Eine Beschwerde hinzugefügt</translation>
    </message>
    <message>
        <source>Added a person</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Eine Person hinzugefügt</translation>
    </message>
    <message>
        <source>Added the patient</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Den Patienten hinzugefügt</translation>
    </message>
    <message>
        <source>Amended the session</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Die Sitzung berichtigt</translation>
    </message>
    <message>
        <source>Began a session</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Eine Sitzung begonnen</translation>
    </message>
    <message>
        <source>Began an emergency access</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Einen Notfallzugriff begonnen</translation>
    </message>
    <message>
        <source>Brought back {thing}</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Zurückgeholt: {thing}</translation>
    </message>
    <message>
        <source>Changed {thing}</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Geändert: {thing}</translation>
    </message>
    <message>
        <source>Charted {site}</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Eingetragen: {site}</translation>
    </message>
    <message>
        <source>Confirmed hands, gloves and needles</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Hände, Handschuhe und Nadeln bestätigt</translation>
    </message>
    <message>
        <source>Counted the needles after an emergency</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Nadeln nach einem Notfall gezählt</translation>
    </message>
    <message>
        <source>Decided what counts of two entries</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Entschied, welcher von zwei Einträgen gilt</translation>
    </message>
    <message>
        <source>Drew a symptom</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Ein Symptom gezeichnet</translation>
    </message>
    <message>
        <source>Ended the session</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Sitzung beendet</translation>
    </message>
    <message>
        <source>Explained the count of needles</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Die Nadelzählung erklärt</translation>
    </message>
    <message>
        <source>Gave a reason to go on in spite of a screening answer</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Einen Grund genannt, trotz einer Screening-Antwort fortzufahren</translation>
    </message>
    <message>
        <source>Gave after-care advice</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Nachsorgehinweise gegeben</translation>
    </message>
    <message>
        <source>Kept what another workstation did to the same entry</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Bewahrte auf, was ein anderer Arbeitsplatz am selben Eintrag änderte</translation>
    </message>
    <message>
        <source>Kept words that stood in open fields</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Texte aus offenen Feldern aufbewahrt</translation>
    </message>
    <message>
        <source>Made a setting of the clinic</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Eine Einstellung der Praxis festgelegt</translation>
    </message>
    <message>
        <source>Made a template</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Eine Vorlage angelegt</translation>
    </message>
    <message>
        <source>Marked a finding</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Einen Befund markiert</translation>
    </message>
    <message>
        <source>Moved {thing}</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Verschoben: {thing}</translation>
    </message>
    <message>
        <source>Noted the clocks of the session</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Die Uhren der Sitzung vermerkt</translation>
    </message>
    <message>
        <source>Opened the session again</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Sitzung wieder geöffnet</translation>
    </message>
    <message>
        <source>Put away words that were kept</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Aufbewahrte Texte weggelegt</translation>
    </message>
    <message>
        <source>Put {site} back</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Wieder eingesetzt: {site}</translation>
    </message>
    <message>
        <source>Recorded a bent needle</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Eine verbogene Nadel eingetragen</translation>
    </message>
    <message>
        <source>Recorded a broken needle</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Eine abgebrochene Nadel eingetragen</translation>
    </message>
    <message>
        <source>Recorded a needle that fell out</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Eine herausgefallene Nadel eingetragen</translation>
    </message>
    <message>
        <source>Recorded a needle that stayed in</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Eine verbliebene Nadel eingetragen</translation>
    </message>
    <message>
        <source>Recorded a pain score</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Einen Schmerzwert eingetragen</translation>
    </message>
    <message>
        <source>Recorded a range of motion</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Ein Bewegungsausmaß eingetragen</translation>
    </message>
    <message>
        <source>Recorded a reaction</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Eine Reaktion eingetragen</translation>
    </message>
    <message>
        <source>Recorded a screening answer</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Eine Screening-Antwort eingetragen</translation>
    </message>
    <message>
        <source>Recorded an outcome score</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Einen Ergebniswert eingetragen</translation>
    </message>
    <message>
        <source>Recorded consent</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Einwilligung eingetragen</translation>
    </message>
    <message>
        <source>Recorded that a needle went in again</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Eingetragen, dass eine Nadel wieder eingestochen wurde</translation>
    </message>
    <message>
        <source>Recorded that a pain score was skipped</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Eingetragen, dass ein Schmerzwert ausgelassen wurde</translation>
    </message>
    <message>
        <source>Recorded that a reaction is over</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Eingetragen, dass eine Reaktion abgeklungen ist</translation>
    </message>
    <message>
        <source>Recorded that there was no reaction</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Eingetragen, dass es keine Reaktion gab</translation>
    </message>
    <message>
        <source>Recorded what became of a needle</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Eingetragen, was aus einer Nadel wurde</translation>
    </message>
    <message>
        <source>Removed a person</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Eine Person entfernt</translation>
    </message>
    <message>
        <source>Removed {site}</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Entfernt: {site}</translation>
    </message>
    <message>
        <source>Set the procedure code</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Die Leistungsziffer festgelegt</translation>
    </message>
    <message>
        <source>Signed the session</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Die Sitzung unterzeichnet</translation>
    </message>
    <message>
        <source>Took all needles out in an emergency</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Im Notfall alle Nadeln entfernt</translation>
    </message>
    <message>
        <source>Took back {thing}</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Zurückgenommen: {thing}</translation>
    </message>
    <message>
        <source>Took needles out</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Nadeln entfernt</translation>
    </message>
    <message>
        <source>Took notice of an emergency access</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Einen Notfallzugriff zur Kenntnis genommen</translation>
    </message>
    <message>
        <source>Took the session over</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Sitzung übernommen</translation>
    </message>
    <message>
        <source>Worked on a workstation for the first time</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Zum ersten Mal an einem Arbeitsplatz gearbeitet</translation>
    </message>
    <message>
        <source>a box of needles</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>eine Nadelpackung</translation>
    </message>
    <message>
        <source>a complaint</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>eine Beschwerde</translation>
    </message>
    <message>
        <source>a consent</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>eine Einwilligung</translation>
    </message>
    <message>
        <source>a drawn symptom</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>ein gezeichnetes Symptom</translation>
    </message>
    <message>
        <source>a finding</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>ein Befund</translation>
    </message>
    <message>
        <source>a needle site</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>eine Nadelstelle</translation>
    </message>
    <message>
        <source>a pain score</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>ein Schmerzwert</translation>
    </message>
    <message>
        <source>a person</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>eine Person</translation>
    </message>
    <message>
        <source>a range of motion</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>ein Bewegungsausmaß</translation>
    </message>
    <message>
        <source>a reaction</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>eine Reaktion</translation>
    </message>
    <message>
        <source>a reading of the clocks</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>ein Stand der Uhren</translation>
    </message>
    <message>
        <source>a reason to go on</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>ein Grund fortzufahren</translation>
    </message>
    <message>
        <source>a screening answer</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>eine Screening-Antwort</translation>
    </message>
    <message>
        <source>a setting of the clinic</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>eine Einstellung der Praxis</translation>
    </message>
    <message>
        <source>a signature</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>eine Unterschrift</translation>
    </message>
    <message>
        <source>a skipped pain score</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>ein ausgelassener Schmerzwert</translation>
    </message>
    <message>
        <source>a take-over</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>eine Übernahme</translation>
    </message>
    <message>
        <source>a template</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>eine Vorlage</translation>
    </message>
    <message>
        <source>an after-care advice</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>ein Nachsorgehinweis</translation>
    </message>
    <message>
        <source>an amendment</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>eine Berichtigung</translation>
    </message>
    <message>
        <source>an emergency access</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>ein Notfallzugriff</translation>
    </message>
    <message>
        <source>an outcome score</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>ein Ergebniswert</translation>
    </message>
    <message>
        <source>needle site {number}</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Nadelstelle {number}</translation>
    </message>
    <message>
        <source>that there was no reaction</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>dass es keine Reaktion gab</translation>
    </message>
    <message>
        <source>the explanation of the count of needles</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>die Erklärung der Nadelzählung</translation>
    </message>
    <message>
        <source>the name of a workstation</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>der Name eines Arbeitsplatzes</translation>
    </message>
    <message>
        <source>the patient&apos;s particulars</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>die Stammdaten des Patienten</translation>
    </message>
    <message>
        <source>the procedure code</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>die Leistungsziffer</translation>
    </message>
    <message>
        <source>the session</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>die Sitzung</translation>
    </message>
    <message>
        <source>what became of a needle</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>was aus einer Nadel wurde</translation>
    </message>
    <message>
        <source>what two workstations did to one entry</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>was zwei Arbeitsplätze an einem Eintrag änderten</translation>
    </message>
    <message>
        <source>what was confirmed before the first needle</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>was vor der ersten Nadel bestätigt wurde</translation>
    </message>
    <message>
        <source>words that stood in open fields</source>
        <extracomment>bodymap/ui/manage/change_words.py</extracomment>
        <translation>Texte aus offenen Feldern</translation>
    </message>
</context>
<context>
    <name>clinic</name>
    <message>
        <source>30 % less pain</source>
        <extracomment>bodymap/ui/clinic/outcome_rows.py</extracomment>
        <translation>30 % weniger Schmerz</translation>
    </message>
    <message>
        <source>All complaints</source>
        <extracomment>bodymap/ui/clinic/outcome_rows.py</extracomment>
        <translation>Alle Beschwerden</translation>
    </message>
    <message>
        <source>All signed</source>
        <extracomment>bodymap/ui/clinic/code_rows.py</extracomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Any mild event</source>
        <extracomment>bodymap/ui/clinic/words.py</extracomment>
        <translation>Irgendein leichtes Ereignis</translation>
    </message>
    <message>
        <source>Any moderate event</source>
        <extracomment>bodymap/ui/clinic/words.py</extracomment>
        <translation>Irgendein mittleres Ereignis</translation>
    </message>
    <message>
        <source>Any serious event</source>
        <extracomment>bodymap/ui/clinic/words.py</extracomment>
        <translation>Irgendein schweres Ereignis</translation>
    </message>
    <message>
        <source>As recorded</source>
        <extracomment>bodymap/ui/clinic/reaction_rows.py</extracomment>
        <translation>Wie eingetragen</translation>
    </message>
    <message>
        <source>Better</source>
        <extracomment>bodymap/ui/clinic/outcome_rows.py</extracomment>
        <translation>Besser</translation>
    </message>
    <message>
        <source>Boyce 2020</source>
        <extracomment>bodymap/ui/clinic/reaction_rows.py</extracomment>
        <translation>Boyce 2020</translation>
    </message>
    <message>
        <source>Brady 2014</source>
        <extracomment>bodymap/ui/clinic/reaction_rows.py</extracomment>
        <translation>Brady 2014</translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>bodymap/ui/clinic/code_rows.py</extracomment>
        <translation>Ziffer</translation>
    </message>
    <message>
        <source>Complaint, by the change that counts</source>
        <extracomment>bodymap/ui/clinic/outcome_rows.py</extracomment>
        <translation>Beschwerde, nach der Änderung, die zählt</translation>
    </message>
    <message>
        <source>Events</source>
        <extracomment>bodymap/ui/clinic/reaction_rows.py</extracomment>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Events to a thousand needles of the sessions asked</source>
        <extracomment>bodymap/ui/clinic/reaction_rows.py</extracomment>
        <translation>Ereignisse je tausend Nadeln der Sitzungen mit Befragung</translation>
    </message>
    <message>
        <source>Fees</source>
        <extracomment>bodymap/ui/clinic/code_rows.py</extracomment>
        <translation>Gebühren</translation>
    </message>
    <message>
        <source>Fewer than two sessions have a score before the needles</source>
        <extracomment>bodymap/ui/clinic/outcome_rows.py</extracomment>
        <translation>Weniger als zwei Sitzungen haben einen Wert vor den Nadeln</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <extracomment>bodymap/ui/clinic/words.py</extracomment>
        <translation>Letzte 12 Monate</translation>
    </message>
    <message>
        <source>Last month</source>
        <extracomment>bodymap/ui/clinic/words.py</extracomment>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>Meaning</source>
        <extracomment>bodymap/ui/clinic/code_rows.py</extracomment>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>No code</source>
        <extracomment>bodymap/ui/clinic/code_rows.py</extracomment>
        <translation>Keine Ziffer</translation>
    </message>
    <message>
        <source>No published threshold fits</source>
        <extracomment>bodymap/ui/clinic/words.py</extracomment>
        <translation>Keine veröffentlichte Schwelle passt</translation>
    </message>
    <message>
        <source>Not judged</source>
        <extracomment>bodymap/ui/clinic/outcome_rows.py</extracomment>
        <translation>ohne Urteil</translation>
    </message>
    <message>
        <source>Of those signed</source>
        <extracomment>bodymap/ui/clinic/code_rows.py</extracomment>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Own dates</source>
        <extracomment>bodymap/ui/clinic/words.py</extracomment>
        <translation>Eigener Zeitraum</translation>
    </message>
    <message>
        <source>Per 1,000 needles</source>
        <extracomment>bodymap/ui/clinic/reaction_rows.py</extracomment>
        <translation>Je 1.000 Nadeln</translation>
    </message>
    <message>
        <source>Rate in percent of the sessions asked, logarithmic scale</source>
        <extracomment>bodymap/ui/clinic/reaction_rows.py</extracomment>
        <translation>Rate in Prozent der Sitzungen mit Befragung, logarithmische Skala</translation>
    </message>
    <message>
        <source>Rate, 95 % interval</source>
        <extracomment>bodymap/ui/clinic/reaction_rows.py</extracomment>
        <translation>Rate, 95-%-Intervall</translation>
    </message>
    <message>
        <source>Reaction</source>
        <extracomment>bodymap/ui/clinic/reaction_rows.py</extracomment>
        <translation>Reaktion</translation>
    </message>
    <message>
        <source>Sessions</source>
        <extracomment>bodymap/ui/clinic/code_rows.py</extracomment>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Sessions with it, of the sessions asked</source>
        <extracomment>bodymap/ui/clinic/reaction_rows.py</extracomment>
        <translation>Sitzungen damit, von denen mit Befragung</translation>
    </message>
    <message>
        <source>Share that got better, in percent of those judged</source>
        <extracomment>bodymap/ui/clinic/outcome_rows.py</extracomment>
        <translation>Anteil der Gebesserten in Prozent der Beurteilten</translation>
    </message>
    <message>
        <source>Share, 95 % interval</source>
        <extracomment>bodymap/ui/clinic/outcome_rows.py</extracomment>
        <translation>Anteil, 95-%-Intervall</translation>
    </message>
    <message>
        <source>This month</source>
        <extracomment>bodymap/ui/clinic/words.py</extracomment>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>This quarter</source>
        <extracomment>bodymap/ui/clinic/words.py</extracomment>
        <translation>Dieses Quartal</translation>
    </message>
    <message>
        <source>This year</source>
        <extracomment>bodymap/ui/clinic/words.py</extracomment>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Treated</source>
        <extracomment>bodymap/ui/clinic/outcome_rows.py</extracomment>
        <translation>Behandelt</translation>
    </message>
    <message>
        <source>mild</source>
        <extracomment>bodymap/ui/clinic/words.py</extracomment>
        <translation>leicht</translation>
    </message>
    <message>
        <source>moderate</source>
        <extracomment>bodymap/ui/clinic/words.py</extracomment>
        <translation>mittel</translation>
    </message>
    <message>
        <source>no fee set</source>
        <extracomment>bodymap/ui/clinic/code_rows.py</extracomment>
        <translation>keine Gebühr festgelegt</translation>
    </message>
    <message>
        <source>no session was asked</source>
        <extracomment>bodymap/ui/clinic/reaction_rows.py</extracomment>
        <translation>in keiner Sitzung gefragt</translation>
    </message>
    <message>
        <source>none judged</source>
        <extracomment>bodymap/ui/clinic/outcome_rows.py</extracomment>
        <translation>keine beurteilt</translation>
    </message>
    <message>
        <source>not given</source>
        <extracomment>bodymap/ui/clinic/reaction_rows.py</extracomment>
        <translation>k. A.</translation>
    </message>
    <message>
        <source>serious</source>
        <extracomment>bodymap/ui/clinic/words.py</extracomment>
        <translation>schwer</translation>
    </message>
    <message>
        <source>thresholds differ</source>
        <extracomment>bodymap/ui/clinic/outcome_rows.py</extracomment>
        <translation>Schwellen ungleich</translation>
    </message>
    <message>
        <source>{events} of {n}</source>
        <extracomment>bodymap/ui/clinic/outcome_rows.py</extracomment>
        <translation>{events} von {n}</translation>
    </message>
    <message>
        <source>{figure} ({kind}, {population})</source>
        <extracomment>bodymap/ui/clinic/words.py</extracomment>
        <translation>{figure} ({kind}, {population})</translation>
    </message>
    <message>
        <source>{share} %, 95 % interval {lower} to {upper} %, {events} of {n}</source>
        <extracomment>bodymap/ui/clinic/words.py</extracomment>
        <translation>{share} %, 95-%-Intervall {lower} bis {upper} %, {events} von {n}</translation>
    </message>
</context>
<context>
    <name>conflicts</name>
    <message>
        <source> and </source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation> und </translation>
    </message>
    <message>
        <source>Add as an amendment</source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation>Als Berichtigung anfügen</translation>
    </message>
    <message>
        <source>Another workstation</source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation>Ein anderer Arbeitsplatz</translation>
    </message>
    <message>
        <source>Charted in {room} before the signature was known there.</source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation>In {room} dokumentiert, bevor die Unterschrift dort bekannt war.</translation>
    </message>
    <message>
        <source>I know</source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation>Zur Kenntnis genommen</translation>
    </message>
    <message>
        <source>In the chart</source>
        <extracomment>bodymap/ui/conflicts/comparing.py</extracomment>
        <translation>In der Dokumentation</translation>
    </message>
    <message>
        <source>Keep this</source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation>Das behalten</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Let it count</source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation>Gelten lassen</translation>
    </message>
    <message>
        <source>Needle</source>
        <extracomment>bodymap/ui/conflicts/comparing.py</extracomment>
        <translation>Nadel</translation>
    </message>
    <message>
        <source>Needles are still in</source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation>Nadeln stecken noch</translation>
    </message>
    <message>
        <source>Open the patient</source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation>Patienten öffnen</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation>Behandlung öffnen</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>bodymap/ui/conflicts/comparing.py</extracomment>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Take this</source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation>Das nehmen</translation>
    </message>
    <message>
        <source>The clinic</source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation>Die Praxis</translation>
    </message>
    <message>
        <source>They were all out</source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation>Es waren alle entfernt</translation>
    </message>
    <message>
        <source>This was changed in two rooms, and neither knew of the other. What {there} recorded counts until somebody decides.</source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation>Das wurde in zwei Räumen geändert, und keiner wusste vom anderen. Bis jemand entscheidet, gilt, was {there} eingetragen hat.</translation>
    </message>
    <message>
        <source>This was charted by {here}, and does not count now.</source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation>Das hat {here} dokumentiert, und es gilt jetzt nicht.</translation>
    </message>
    <message>
        <source>This was recorded in two rooms, and there can be only one. What {there} recorded counts until somebody decides.</source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation>Das wurde in zwei Räumen eingetragen, und es kann nur eines geben. Bis jemand entscheidet, gilt, was {there} eingetragen hat.</translation>
    </message>
    <message>
        <source>all needles out</source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation>alle Nadeln entfernt</translation>
    </message>
    <message>
        <source>another room</source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation>einem anderen Raum</translation>
    </message>
    <message>
        <source>as charted</source>
        <extracomment>bodymap/ui/conflicts/comparing.py</extracomment>
        <translation>wie dokumentiert</translation>
    </message>
    <message>
        <source>emergency: all needles out</source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation>Notfall: alle Nadeln entfernt</translation>
    </message>
    <message>
        <source>moved by {distance} mm</source>
        <extracomment>bodymap/ui/conflicts/comparing.py</extracomment>
        <translation>um {distance} mm verschoben</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>pain {phase}</source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation>Schmerz {phase}</translation>
    </message>
    <message>
        <source>signature</source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>somebody</source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation>jemand</translation>
    </message>
    <message>
        <source>taken out</source>
        <extracomment>bodymap/ui/conflicts/comparing.py</extracomment>
        <translation>herausgenommen</translation>
    </message>
    <message>
        <source>the visit</source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation>die Behandlung</translation>
    </message>
    <message>
        <source>the visit of {day}</source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation>die Behandlung vom {day}</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>bodymap/ui/conflicts/comparing.py</extracomment>
        <translation>ja</translation>
    </message>
    <message numerus="yes">
        <source>{count} entries made after the signature</source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation>
            <numerusform>{count} Eintrag nach der Unterschrift</numerusform>
            <numerusform>{count} Einträge nach der Unterschrift</numerusform>
        </translation>
    </message>
    <message>
        <source>{field} {now} (before: {before})</source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation>{field} {now} (vorher: {before})</translation>
    </message>
    <message>
        <source>{here} recorded that all needles are out, and did not know of needles that were charted elsewhere. They count as still in until somebody decides.</source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation>{here} hat eingetragen, dass alle Nadeln entfernt sind, und wusste nichts von Nadeln, die anderswo dokumentiert wurden. Bis jemand entscheidet, zählen sie als noch steckend.</translation>
    </message>
    <message>
        <source>{here} signed {visit}, and did not know of everything that was charted elsewhere. The signature does not count: look at the visit and sign it again.</source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation>{here} hat {visit} unterzeichnet und wusste nicht alles, was anderswo dokumentiert wurde. Die Unterschrift gilt nicht: Sehen Sie die Behandlung durch und unterzeichnen Sie noch einmal.</translation>
    </message>
    <message>
        <source>{name} in {room}</source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation>{name} in {room}</translation>
    </message>
    <message>
        <source>{signer} had signed {visit} when this was charted by {here}, who did not know. It is no part of what was signed.</source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation>{signer} hatte {visit} schon unterzeichnet, als {here} dies dokumentierte, ohne davon zu wissen. Es gehört nicht zu dem, was unterzeichnet wurde.</translation>
    </message>
    <message>
        <source>{time}; in now: {numbers}</source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation>{time}; jetzt stecken: {numbers}</translation>
    </message>
    <message>
        <source>{time}; no needle counts as in now</source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation>{time}; keine Nadel zählt jetzt als steckend</translation>
    </message>
    <message>
        <source>{what}, taken out</source>
        <extracomment>bodymap/ui/conflicts/words.py</extracomment>
        <translation>{what}, herausgenommen</translation>
    </message>
</context>
<context>
    <name>drawing</name>
    <message>
        <source>Ache</source>
        <extracomment>bodymap/ui/canvas/drawing_words.py</extracomment>
        <translation>Dumpf</translation>
    </message>
    <message>
        <source>Arrow: click where it runs to.</source>
        <extracomment>bodymap/ui/session/drawing/words.py</extracomment>
        <translation>Pfeil: klicken, wohin er läuft.</translation>
    </message>
    <message>
        <source>Arrow: drag from where it begins to where it runs to, or click both.</source>
        <extracomment>bodymap/ui/session/drawing/words.py</extracomment>
        <translation>Pfeil: vom Anfang zum Ende ziehen oder beide anklicken.</translation>
    </message>
    <message>
        <source>Burning</source>
        <extracomment>bodymap/ui/canvas/drawing_words.py</extracomment>
        <translation>Brennend</translation>
    </message>
    <message>
        <source>Clicks chart needle sites, as ever.</source>
        <extracomment>bodymap/ui/session/drawing/words.py</extracomment>
        <translation>Klicks tragen wie immer Nadelstellen ein.</translation>
    </message>
    <message>
        <source>Eraser</source>
        <extracomment>bodymap/ui/session/drawing/words.py</extracomment>
        <translation>Radierer</translation>
    </message>
    <message>
        <source>Erasing: drag over paint, or click an arrow or a finding.</source>
        <extracomment>bodymap/ui/session/drawing/words.py</extracomment>
        <translation>Radieren: über Farbe ziehen oder auf einen Pfeil oder Befund klicken.</translation>
    </message>
    <message>
        <source>Nodule</source>
        <extracomment>bodymap/ui/canvas/drawing_words.py</extracomment>
        <translation>Knötchen</translation>
    </message>
    <message>
        <source>Numbness</source>
        <extracomment>bodymap/ui/canvas/drawing_words.py</extracomment>
        <translation>Taubheit</translation>
    </message>
    <message>
        <source>Painting {what}: clicks paint.</source>
        <extracomment>bodymap/ui/session/drawing/words.py</extracomment>
        <translation>Malen von {what}: Klicks malen.</translation>
    </message>
    <message>
        <source>Pins and needles</source>
        <extracomment>bodymap/ui/canvas/drawing_words.py</extracomment>
        <translation>Kribbeln</translation>
    </message>
    <message>
        <source>Pressure-pain threshold</source>
        <extracomment>bodymap/ui/canvas/drawing_words.py</extracomment>
        <translation>Druckschmerzschwelle</translation>
    </message>
    <message>
        <source>Radiates from {start} to {end}</source>
        <extracomment>bodymap/ui/canvas/drawing_words.py</extracomment>
        <translation>Strahlt aus von {start} nach {end}</translation>
    </message>
    <message>
        <source>Radiates to</source>
        <extracomment>bodymap/ui/session/drawing/words.py</extracomment>
        <translation>Strahlt aus nach</translation>
    </message>
    <message>
        <source>Sharp</source>
        <extracomment>bodymap/ui/canvas/drawing_words.py</extracomment>
        <translation>Stechend</translation>
    </message>
    <message>
        <source>Taut band</source>
        <extracomment>bodymap/ui/canvas/drawing_words.py</extracomment>
        <translation>Hartspannstrang</translation>
    </message>
    <message>
        <source>Tender point</source>
        <extracomment>bodymap/ui/canvas/drawing_words.py</extracomment>
        <translation>Druckpunkt</translation>
    </message>
    <message>
        <source>This session has ended. Open it again to go on drawing.</source>
        <extracomment>bodymap/ui/session/drawing/recording.py</extracomment>
        <translation>Diese Sitzung ist beendet. Öffnen Sie sie wieder, um weiterzuzeichnen.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <extracomment>bodymap/ui/session/drawing/words.py</extracomment>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Threshold: write the pressure, then click where it was measured.</source>
        <extracomment>bodymap/ui/session/drawing/words.py</extracomment>
        <translation>Schwelle: Druck eingeben, dann klicken, wo gemessen wurde.</translation>
    </message>
    <message>
        <source>arrow</source>
        <extracomment>bodymap/ui/session/drawing/recording.py</extracomment>
        <translation>Pfeil</translation>
    </message>
    <message>
        <source>clearing of the drawing</source>
        <extracomment>bodymap/ui/session/drawing/recording.py</extracomment>
        <translation>Löschen der Zeichnung</translation>
    </message>
    <message>
        <source>erasing</source>
        <extracomment>bodymap/ui/session/drawing/recording.py</extracomment>
        <translation>Radieren</translation>
    </message>
    <message>
        <source>from {place}</source>
        <extracomment>bodymap/ui/canvas/drawing_words.py</extracomment>
        <translation>von {place}</translation>
    </message>
    <message>
        <source>not given</source>
        <extracomment>bodymap/ui/session/drawing/words.py</extracomment>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>painting of {what}</source>
        <extracomment>bodymap/ui/session/drawing/recording.py</extracomment>
        <translation>Malen von {what}</translation>
    </message>
    <message>
        <source>removal of {what}</source>
        <extracomment>bodymap/ui/session/drawing/recording.py</extracomment>
        <translation>Entfernen von {what}</translation>
    </message>
    <message>
        <source>to {place}</source>
        <extracomment>bodymap/ui/canvas/drawing_words.py</extracomment>
        <translation>nach {place}</translation>
    </message>
    <message>
        <source>{intensity}/10</source>
        <extracomment>bodymap/ui/session/drawing/words.py</extracomment>
        <translation>{intensity}/10</translation>
    </message>
    <message>
        <source>{kpa} kPa</source>
        <extracomment>bodymap/ui/canvas/drawing_words.py</extracomment>
        <translation>{kpa} kPa</translation>
    </message>
    <message>
        <source>{quality} radiates from {start} to {end}</source>
        <extracomment>bodymap/ui/canvas/drawing_words.py</extracomment>
        <translation>{quality} strahlt aus von {start} nach {end}</translation>
    </message>
    <message>
        <source>{quality} {intensity}/10</source>
        <extracomment>bodymap/ui/canvas/drawing_words.py</extracomment>
        <translation>{quality} {intensity}/10</translation>
    </message>
    <message>
        <source>{what}: a click sets one.</source>
        <extracomment>bodymap/ui/session/drawing/words.py</extracomment>
        <translation>{what}: Ein Klick setzt einen.</translation>
    </message>
</context>
<context>
    <name>event_words</name>
    <message>
        <source>Brought in {thing}</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Eingelesen: {thing}</translation>
    </message>
    <message>
        <source>Brought the clinic file to a new version</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Praxisdatei auf eine neue Version gebracht</translation>
    </message>
    <message>
        <source>Changed the clinic&apos;s own catalogue</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Eigenen Katalog der Praxis geändert</translation>
    </message>
    <message>
        <source>Checked the record: not sound</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Akte geprüft: nicht unversehrt</translation>
    </message>
    <message>
        <source>Checked the record: sound</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Akte geprüft: unversehrt</translation>
    </message>
    <message>
        <source>Closed the clinic</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Praxis geschlossen</translation>
    </message>
    <message>
        <source>Copied {thing}</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Kopiert: {thing}</translation>
    </message>
    <message>
        <source>Encrypted the clinic with a new key</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Praxis mit einem neuen Schlüssel verschlüsselt</translation>
    </message>
    <message>
        <source>Exported {thing}</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Exportiert: {thing}</translation>
    </message>
    <message>
        <source>Exported {thing} to a file</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>In eine Datei exportiert: {thing}</translation>
    </message>
    <message>
        <source>Failed to log in</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Anmeldung fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>Failed to log in {times} times</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>
            <numerusform>Anmeldung {times}-mal fehlgeschlagen</numerusform>
            <numerusform>Anmeldung {times}-mal fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Gave somebody a log-in</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Jemandem eine Anmeldung gegeben</translation>
    </message>
    <message>
        <source>Let this computer open the clinic by itself</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Diesen Computer die Praxis von selbst öffnen lassen</translation>
    </message>
    <message>
        <source>Let this computer open the clinic by itself no more</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Diesen Computer die Praxis nicht mehr von selbst öffnen lassen</translation>
    </message>
    <message>
        <source>Locked</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Locked by itself, nobody being here</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Von selbst gesperrt, weil niemand da war</translation>
    </message>
    <message>
        <source>Locked by itself, the person having been removed elsewhere</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Von selbst gesperrt, weil die Person anderswo entfernt wurde</translation>
    </message>
    <message>
        <source>Logged in</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Made a backup</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Sicherung angelegt</translation>
    </message>
    <message>
        <source>Made a clinic file of the record on the server</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Aus der Akte auf dem Server eine Praxisdatei gemacht</translation>
    </message>
    <message>
        <source>Made a new recovery key</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Neuen Wiederherstellungsschlüssel angelegt</translation>
    </message>
    <message>
        <source>Moved the record to a server</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Akte auf einen Server umgezogen</translation>
    </message>
    <message>
        <source>Opened the clinic to read only</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Praxis nur zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>Opened the clinic with the recovery key</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Praxis mit dem Wiederherstellungsschlüssel geöffnet</translation>
    </message>
    <message>
        <source>Printed {thing}</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Gedruckt: {thing}</translation>
    </message>
    <message>
        <source>Read this activity</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Diese Aktivität gelesen</translation>
    </message>
    <message>
        <source>Restored a backup</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Sicherung wiederhergestellt</translation>
    </message>
    <message>
        <source>Sat down at this workstation</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>An diesen Arbeitsplatz gesetzt</translation>
    </message>
    <message>
        <source>Saved what could be read of a damaged clinic</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Lesbares aus einer beschädigten Praxis gerettet</translation>
    </message>
    <message>
        <source>Set a new passphrase</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Neue Passphrase gesetzt</translation>
    </message>
    <message>
        <source>The clock jumped forward by {seconds} s</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Die Uhr sprang um {seconds} s vor</translation>
    </message>
    <message>
        <source>The clock went back by {seconds} s</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Die Uhr ging um {seconds} s zurück</translation>
    </message>
    <message>
        <source>The program stopped unexpectedly</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Programm unerwartet beendet</translation>
    </message>
    <message>
        <source>Took a log-in away</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Eine Anmeldung entzogen</translation>
    </message>
    <message>
        <source>Took back the import of {thing}</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Einlesen zurückgenommen: {thing}</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Entsperrt</translation>
    </message>
    <message>
        <source>Viewed the patient</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Den Patienten angesehen</translation>
    </message>
    <message>
        <source>Viewed the record</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Die Akte angesehen</translation>
    </message>
    <message>
        <source>Viewed {thing}</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Angesehen: {thing}</translation>
    </message>
    <message>
        <source>a FHIR file</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>eine FHIR-Datei</translation>
    </message>
    <message>
        <source>a body chart</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>ein Bodychart</translation>
    </message>
    <message>
        <source>a page for the patient</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>eine Seite für den Patienten</translation>
    </message>
    <message>
        <source>a part of the record</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>ein Teil der Akte</translation>
    </message>
    <message>
        <source>a picture</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>a picture of a trend</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>ein Bild eines Verlaufs</translation>
    </message>
    <message>
        <source>a report</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>ein Bericht</translation>
    </message>
    <message>
        <source>a spreadsheet</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>eine Tabelle</translation>
    </message>
    <message>
        <source>an after-care sheet</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>ein Nachsorgeblatt</translation>
    </message>
    <message>
        <source>body charts</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Bodycharts</translation>
    </message>
    <message>
        <source>records</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>Akten</translation>
    </message>
    <message>
        <source>the clinic&apos;s figures</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>die Kennzahlen der Praxis</translation>
    </message>
    <message>
        <source>the clinic&apos;s settings</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>die Einstellungen der Praxis</translation>
    </message>
    <message>
        <source>the record as CSV tables</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>die Akte als CSV-Tabellen</translation>
    </message>
    <message>
        <source>the record as FHIR</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>die Akte als FHIR</translation>
    </message>
    <message>
        <source>the record as JSON</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>die Akte als JSON</translation>
    </message>
    <message>
        <source>the use of needle lots</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>die Verwendung von Nadelchargen</translation>
    </message>
    <message>
        <source>this activity</source>
        <extracomment>bodymap/ui/manage/event_words.py</extracomment>
        <translation>diese Aktivität</translation>
    </message>
</context>
<context>
    <name>fhir_reason</name>
    <message>
        <source>Bundle {0}, entry {1}</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>Bundle {0}, Eintrag {1}</translation>
    </message>
    <message>
        <source>Entry {0}</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>Eintrag {0}</translation>
    </message>
    <message>
        <source>It</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>Die Datei</translation>
    </message>
    <message>
        <source>It is one page of a search; there are more pages.</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>Die Datei ist eine Seite einer Suche; es gibt weitere Seiten.</translation>
    </message>
    <message>
        <source>Resource {0}</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>Ressource {0}</translation>
    </message>
    <message>
        <source>The bundle {0}</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>Das Bundle {0}</translation>
    </message>
    <message>
        <source>There are {0} more like these.</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>Es gibt {0} weitere dieser Art.</translation>
    </message>
    <message>
        <source>There is no patient in {0}.</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>In {0} ist kein Patient.</translation>
    </message>
    <message>
        <source>asks for {0}, not for a record</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>verlangt {0}, keinen Eintrag</translation>
    </message>
    <message>
        <source>can only be understood with its {0}, which is not known here</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>lässt sich nur mit {0} verstehen, was hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>does not say when the score was given</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>sagt nicht, wann der Wert angegeben wurde</translation>
    </message>
    <message>
        <source>does not say whom it is about</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>sagt nicht, um wen es geht</translation>
    </message>
    <message>
        <source>has a date that there is not: {0}</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>hat ein Datum, das es nicht gibt: {0}</translation>
    </message>
    <message>
        <source>has a name of more than {0} letters</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>hat einen Namen von mehr als {0} Buchstaben</translation>
    </message>
    <message>
        <source>has a pain score that is in this clinic, or was, or is there twice</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>hat einen Schmerzwert, den diese Praxis hat oder hatte oder der zweimal dasteht</translation>
    </message>
    <message>
        <source>has a record number of this clinic: {0}</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>hat eine Aktennummer dieser Praxis: {0}</translation>
    </message>
    <message>
        <source>has a record number that is too long: {0}</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>hat eine zu lange Aktennummer: {0}</translation>
    </message>
    <message>
        <source>has a score between two whole numbers: {0}</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>hat einen Wert zwischen zwei ganzen Zahlen: {0}</translation>
    </message>
    <message>
        <source>has a score in the unit {0}</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>hat einen Wert in der Einheit {0}</translation>
    </message>
    <message>
        <source>has a score that is no number</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>hat einen Wert, der keine Zahl ist</translation>
    </message>
    <message>
        <source>has a score that is not between 0 and 10: {0}</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>hat einen Wert, der nicht zwischen 0 und 10 liegt: {0}</translation>
    </message>
    <message>
        <source>has a score that is only a bound</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>hat einen Wert, der nur eine Grenze ist</translation>
    </message>
    <message>
        <source>has a time that is none of R4: {0}</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>hat eine Zeit, die keine von R4 ist: {0}</translation>
    </message>
    <message>
        <source>has a time that there is not: {0}</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>hat eine Zeit, die es nicht gibt: {0}</translation>
    </message>
    <message>
        <source>has an entry that is no list</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>hat ein entry, das keine Liste ist</translation>
    </message>
    <message>
        <source>has died</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>ist verstorben</translation>
    </message>
    <message>
        <source>has its score as {0}, which is read as a whole number only</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>hat den Wert als {0}; gelesen wird nur eine ganze Zahl</translation>
    </message>
    <message>
        <source>has no name</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>hat keinen Namen</translation>
    </message>
    <message>
        <source>has no resource</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>hat keine Ressource</translation>
    </message>
    <message>
        <source>has no whole birth date, only {0}; it comes in without one</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>hat kein vollständiges Geburtsdatum, nur {0}, und wird ohne eines eingelesen</translation>
    </message>
    <message>
        <source>has the name and the birth date of somebody in this clinic</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>hat Namen und Geburtsdatum von jemandem in dieser Praxis</translation>
    </message>
    <message>
        <source>has {0}, which no Bundle of R4 has</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>hat {0}, was kein Bundle von R4 hat</translation>
    </message>
    <message>
        <source>is a Bundle of the type {0}; read are {1}</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>ist ein Bundle der Art {0}; gelesen werden {1}</translation>
    </message>
    <message>
        <source>is a Bundle without a type; read are {0}</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>ist ein Bundle ohne Art; gelesen werden {0}</translation>
    </message>
    <message>
        <source>is about a patient that is contained in it</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>handelt von einem Patienten, der darin enthalten ist</translation>
    </message>
    <message>
        <source>is about the identifier {0}, which is of no single patient of this file</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>handelt von der Kennung {0}, die nicht zu genau einem Patienten dieser Datei gehört</translation>
    </message>
    <message>
        <source>is about {0}, which is no patient of this file</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>handelt von {0}; das ist kein Patient dieser Datei</translation>
    </message>
    <message>
        <source>is born on {0}, which cannot be</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>ist am {0} geboren, was nicht sein kann</translation>
    </message>
    <message>
        <source>is dated {0} without a time of day; it comes in as of noon (UTC)</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>ist auf {0} ohne Uhrzeit datiert und wird mit Mittag (UTC) eingelesen</translation>
    </message>
    <message>
        <source>is dated {0}, which cannot be</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>ist auf {0} datiert, was nicht sein kann</translation>
    </message>
    <message>
        <source>is dated {0}, which is no day</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>ist auf {0} datiert, was kein Tag ist</translation>
    </message>
    <message>
        <source>is in this clinic, or was</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>ist oder war in dieser Praxis</translation>
    </message>
    <message>
        <source>is marked as not in use</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>ist als nicht in Gebrauch gekennzeichnet</translation>
    </message>
    <message>
        <source>is no resource: it has no resourceType</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>ist keine Ressource: resourceType fehlt</translation>
    </message>
    <message>
        <source>is not FHIR R4</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>ist kein FHIR R4</translation>
    </message>
    <message>
        <source>is not FHIR R4, at {0}</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>ist kein FHIR R4, bei {0}</translation>
    </message>
    <message>
        <source>is of FHIR {0} and not of R4</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>ist aus FHIR {0} und nicht aus R4</translation>
    </message>
    <message>
        <source>is the same patient once more</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>ist derselbe Patient noch einmal</translation>
    </message>
    <message>
        <source>pain scores marked {0}</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>Schmerzwerte mit der Kennzeichnung {0}</translation>
    </message>
    <message>
        <source>pain scores without a value</source>
        <extracomment>bodymap/ui/import_fhir/reason_words.py</extracomment>
        <translation>Schmerzwerte ohne Wert</translation>
    </message>
</context>
<context>
    <name>field_words</name>
    <message>
        <source>Active movement</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Aktive Bewegung</translation>
    </message>
    <message>
        <source>Advice</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Alert</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Warnhinweis</translation>
    </message>
    <message>
        <source>Answer</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Answered</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Began</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Beside the clinic of then</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Neben der damaligen Praxis</translation>
    </message>
    <message>
        <source>Born</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Geboren</translation>
    </message>
    <message>
        <source>By</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Charted by</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Dokumentiert von</translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Ziffer</translation>
    </message>
    <message>
        <source>Complaint</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Beschwerde</translation>
    </message>
    <message>
        <source>Condition</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Erkrankung</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Credential</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Berufsbezeichnung</translation>
    </message>
    <message>
        <source>Currency</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Decided</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Decided by</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Entschieden von</translation>
    </message>
    <message>
        <source>Decided for</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Entschieden für</translation>
    </message>
    <message>
        <source>Degrees</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Grad</translation>
    </message>
    <message>
        <source>Depth</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Diameter</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Durchmesser</translation>
    </message>
    <message>
        <source>Edition</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>End of the record</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Ende der Akte</translation>
    </message>
    <message>
        <source>End of what it replaced</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Ende des Ersetzten</translation>
    </message>
    <message>
        <source>Ended</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Expires</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Verfällt</translation>
    </message>
    <message>
        <source>Family name</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Fee</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Gebühr</translation>
    </message>
    <message>
        <source>Field</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Figure</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Figur</translation>
    </message>
    <message>
        <source>Files</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Fingerprint of what was signed</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Fingerabdruck des Unterzeichneten</translation>
    </message>
    <message>
        <source>First response</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Erstmaßnahme</translation>
    </message>
    <message>
        <source>Follow-up due</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Nachkontrolle fällig</translation>
    </message>
    <message>
        <source>Given</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Erteilt</translation>
    </message>
    <message>
        <source>Given by</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Erteilt von</translation>
    </message>
    <message>
        <source>Given name</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Gloves</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Handschuhe</translation>
    </message>
    <message>
        <source>Hands clean</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Hände sauber</translation>
    </message>
    <message>
        <source>Happened</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Geschehen</translation>
    </message>
    <message>
        <source>Height</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Größe</translation>
    </message>
    <message>
        <source>How</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Wie</translation>
    </message>
    <message>
        <source>ICD-10</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>ICD-10</translation>
    </message>
    <message>
        <source>In since</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Liegt seit</translation>
    </message>
    <message>
        <source>In use</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Intensity</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Intensität</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Art</translation>
    </message>
    <message>
        <source>Known from an earlier time</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Aus früherer Zeit bekannt</translation>
    </message>
    <message>
        <source>Left</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Ausgeschieden</translation>
    </message>
    <message>
        <source>Left and right of one muscle</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Links und rechts desselben Muskels</translation>
    </message>
    <message>
        <source>Length</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Local twitches</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Lokale Zuckungen</translation>
    </message>
    <message>
        <source>Log-in</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>Lost</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Lot</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Made</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Maker</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Measure</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Messinstrument</translation>
    </message>
    <message>
        <source>Measured</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Movement</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Muscle</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Muskel</translation>
    </message>
    <message>
        <source>Muscle chosen by a person</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Muskel von einer Person gewählt</translation>
    </message>
    <message>
        <source>Muscles</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Muskeln</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Needle, diameter</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Nadel, Durchmesser</translation>
    </message>
    <message>
        <source>Needle, length</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Nadel, Länge</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Over</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Vorbei</translation>
    </message>
    <message>
        <source>Perhaps lost</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Vielleicht verloren</translation>
    </message>
    <message>
        <source>Person</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Person</translation>
    </message>
    <message>
        <source>Place, forwards</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Ort, nach vorn</translation>
    </message>
    <message>
        <source>Place, to the patient&apos;s left</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Ort, zur linken Seite des Patienten</translation>
    </message>
    <message>
        <source>Place, upwards</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Ort, nach oben</translation>
    </message>
    <message>
        <source>Pressure</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Druck</translation>
    </message>
    <message>
        <source>Quality</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Question</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Record number</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Aktennummer</translation>
    </message>
    <message>
        <source>Recorded</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Eingetragen</translation>
    </message>
    <message>
        <source>Recorded elsewhere</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Anderswo eingetragen</translation>
    </message>
    <message>
        <source>Referred pain</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Übertragener Schmerz</translation>
    </message>
    <message>
        <source>Referred to</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Übertragen nach</translation>
    </message>
    <message>
        <source>Region</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Region</translation>
    </message>
    <message>
        <source>Regions</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>Repeats the answer of</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Wiederholt die Antwort von</translation>
    </message>
    <message>
        <source>Role</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Said</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Gesagt</translation>
    </message>
    <message>
        <source>Score</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Scored</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Bewertet</translation>
    </message>
    <message>
        <source>Seconds</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Seen</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Seen by</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Gesehen von</translation>
    </message>
    <message>
        <source>Severity</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Sex</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Side</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Signed</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Unterzeichnet</translation>
    </message>
    <message>
        <source>Signed as</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Unterzeichnet als</translation>
    </message>
    <message>
        <source>Signed by</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Unterzeichnet von</translation>
    </message>
    <message>
        <source>Since</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Skipped</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Sound</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Unversehrt</translation>
    </message>
    <message>
        <source>Sterile, single use</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Steril, Einmalgebrauch</translation>
    </message>
    <message>
        <source>Stimulation</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Stimulation</translation>
    </message>
    <message>
        <source>Stretches of lines lost</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Verlorene Zeilenabschnitte</translation>
    </message>
    <message>
        <source>Taken by</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Übernommen durch</translation>
    </message>
    <message>
        <source>Taken from</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Übernommen von</translation>
    </message>
    <message>
        <source>Technique</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Technik</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Times</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>Told</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Besprochen</translation>
    </message>
    <message>
        <source>Until</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Up to line</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Bis Zeile</translation>
    </message>
    <message>
        <source>Value</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Version of the wording</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Version des Wortlauts</translation>
    </message>
    <message>
        <source>Weight</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Was</translation>
    </message>
    <message>
        <source>What counted was by</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Was galt, war von</translation>
    </message>
    <message>
        <source>What waited was by</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Was wartete, war von</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Why</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Width</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Words</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Worte</translation>
    </message>
    <message>
        <source>Written</source>
        <extracomment>bodymap/ui/manage/field_words.py</extracomment>
        <translation>Geschrieben</translation>
    </message>
</context>
<context>
    <name>find</name>
    <message>
        <source>Conditions</source>
        <extracomment>bodymap/ui/session/find_words.py</extracomment>
        <translation>Erkrankungen</translation>
    </message>
    <message>
        <source>L</source>
        <extracomment>bodymap/ui/session/find_words.py</extracomment>
        <translation>L</translation>
    </message>
    <message>
        <source>Muscles</source>
        <extracomment>bodymap/ui/session/find_words.py</extracomment>
        <translation>Muskeln</translation>
    </message>
    <message>
        <source>Pain here may be referred from</source>
        <extracomment>bodymap/ui/session/find_words.py</extracomment>
        <translation>Schmerz hier kann übertragen sein von</translation>
    </message>
    <message>
        <source>R</source>
        <extracomment>bodymap/ui/session/find_words.py</extracomment>
        <translation>R</translation>
    </message>
    <message>
        <source>Regions</source>
        <extracomment>bodymap/ui/session/find_words.py</extracomment>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>from the other side: {muscles}</source>
        <extracomment>bodymap/ui/session/find_words.py</extracomment>
        <translation>von der anderen Seite: {muscles}</translation>
    </message>
</context>
<context>
    <name>finish</name>
    <message>
        <source>1 muscle: {muscles} → {code}</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>1 Muskel: {muscles} → {code}</translation>
    </message>
    <message>
        <source>After-care told</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>Nachsorge besprochen</translation>
    </message>
    <message>
        <source>Ask; “none” is an answer.</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>Fragen Sie; „keine“ ist eine Antwort.</translation>
    </message>
    <message>
        <source>Consent</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Corrected as {name}</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>Berichtigt als {name}</translation>
    </message>
    <message>
        <source>Hand hygiene</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>Händehygiene</translation>
    </message>
    <message>
        <source>Left and right as one muscle: {count} → {code}</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>Links und rechts als ein Muskel: {count} → {code}</translation>
    </message>
    <message numerus="yes">
        <source>Left and right each for itself: {count} muscles → {code}</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>
            <numerusform>Links und rechts je für sich: {count} Muskel → {code}</numerusform>
            <numerusform>Links und rechts je für sich: {count} Muskeln → {code}</numerusform>
        </translation>
    </message>
    <message>
        <source>Needed to sign: {items}.</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>Zum Unterzeichnen nötig: {items}.</translation>
    </message>
    <message>
        <source>Needles accounted for</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>Nadeln nachgewiesen</translation>
    </message>
    <message>
        <source>Needles {what}.</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>Nadeln {what}.</translation>
    </message>
    <message>
        <source>No consent is on record.</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>Keine Einwilligung in der Akte.</translation>
    </message>
    <message>
        <source>No muscle is named, not counted: sites {numbers}</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>Kein Muskel benannt, nicht gezählt: Stellen {numbers}</translation>
    </message>
    <message>
        <source>No muscle is named, so there is no code.</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>Kein Muskel ist benannt, also gibt es keine Ziffer.</translation>
    </message>
    <message>
        <source>Not answered at this visit: {count}.</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>Bei dieser Behandlung nicht beantwortet: {count}.</translation>
    </message>
    <message>
        <source>Pain after</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>Schmerz nachher</translation>
    </message>
    <message>
        <source>Pain before</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>Schmerz vorher</translation>
    </message>
    <message>
        <source>Procedure code</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>Leistungsziffer</translation>
    </message>
    <message>
        <source>Reactions asked for</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>Nach Reaktionen gefragt</translation>
    </message>
    <message>
        <source>Screening</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>Screening</translation>
    </message>
    <message>
        <source>Signed as {name}</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>Unterzeichnet als {name}</translation>
    </message>
    <message>
        <source>This says: {said}</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>Hier steht: {said}</translation>
    </message>
    <message>
        <source>What was typed comes first. Press again to go on.</source>
        <extracomment>bodymap/ui/session/finish/typed_first.py</extracomment>
        <translation>Das Getippte kommt zuerst. Drücken Sie noch einmal, um fortzufahren.</translation>
    </message>
    <message>
        <source>after-care told</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>Nachsorge besprochen</translation>
    </message>
    <message>
        <source>broken, without a word: {numbers}</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>abgebrochen, ohne Angabe: {numbers}</translation>
    </message>
    <message>
        <source>done</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>missing</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>needed to sign</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>nötig</translation>
    </message>
    <message>
        <source>no reactions</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>keine Reaktionen</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>keine</translation>
    </message>
    <message>
        <source>not needed</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>out, not counted yet: {numbers}</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>entfernt, noch nicht gezählt: {numbers}</translation>
    </message>
    <message>
        <source>skipped</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>still in: {numbers}</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>liegen noch: {numbers}</translation>
    </message>
    <message>
        <source>{codes} is billed on this day already.</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>{codes} ist an diesem Tag schon abgerechnet.</translation>
    </message>
    <message numerus="yes">
        <source>{count} muscles: {muscles} → {code}</source>
        <extracomment>bodymap/ui/session/finish/words.py</extracomment>
        <translation>
            <numerusform>{count} Muskel: {muscles} → {code}</numerusform>
            <numerusform>{count} Muskeln: {muscles} → {code}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frame</name>
    <message>
        <source>1 needle still in since {time}</source>
        <extracomment>bodymap/ui/frame/open_session_card.py</extracomment>
        <translation>1 Nadel liegt noch seit {time}</translation>
    </message>
    <message numerus="yes">
        <source>{count} needles still in since {time}</source>
        <extracomment>bodymap/ui/frame/open_session_card.py</extracomment>
        <translation>
            <numerusform>{count} Nadel liegt noch seit {time}</numerusform>
            <numerusform>{count} Nadeln liegen noch seit {time}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ghosts</name>
    <message>
        <source>1 site</source>
        <extracomment>bodymap/ui/session/ghosts/ghost_words.py</extracomment>
        <translation>1 Stelle</translation>
    </message>
    <message numerus="yes">
        <source>A name has at most {most} characters.</source>
        <extracomment>bodymap/ui/session/ghosts/ghost_words.py</extracomment>
        <translation>
            <numerusform>Ein Name hat höchstens {most} Zeichen.</numerusform>
            <numerusform>Ein Name hat höchstens {most} Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A template needs a name.</source>
        <extracomment>bodymap/ui/session/ghosts/ghost_words.py</extracomment>
        <translation>Eine Vorlage braucht einen Namen.</translation>
    </message>
    <message>
        <source>All earlier visits</source>
        <extracomment>bodymap/ui/session/ghosts/sheet_words.py</extracomment>
        <translation>Alle früheren Behandlungen</translation>
    </message>
    <message>
        <source>Charts it again: {use}</source>
        <extracomment>bodymap/ui/session/ghosts/ghost_words.py</extracomment>
        <translation>Trägt ihn wieder ein: {use}</translation>
    </message>
    <message>
        <source>Dots only, none to chart again</source>
        <extracomment>bodymap/ui/session/ghosts/sheet_words.py</extracomment>
        <translation>Nur Punkte, keine zum erneuten Eintragen</translation>
    </message>
    <message>
        <source>Ghost {number}, {place}</source>
        <extracomment>bodymap/ui/session/ghosts/ghost_words.py</extracomment>
        <translation>Schatten {number}, {place}</translation>
    </message>
    <message>
        <source>Last visit</source>
        <extracomment>bodymap/ui/session/ghosts/sheet_words.py</extracomment>
        <translation>Letzte Behandlung</translation>
    </message>
    <message>
        <source>No ghosts</source>
        <extracomment>bodymap/ui/session/ghosts/sheet_words.py</extracomment>
        <translation>Keine Schatten</translation>
    </message>
    <message>
        <source>None for this complaint</source>
        <extracomment>bodymap/ui/session/ghosts/sheet_words.py</extracomment>
        <translation>Keine zu dieser Beschwerde</translation>
    </message>
    <message>
        <source>There is a template of this name already.</source>
        <extracomment>bodymap/ui/session/ghosts/ghost_words.py</extracomment>
        <translation>Eine Vorlage dieses Namens gibt es schon.</translation>
    </message>
    <message numerus="yes">
        <source>{count} sites</source>
        <extracomment>bodymap/ui/session/ghosts/ghost_words.py</extracomment>
        <translation>
            <numerusform>{count} Stelle</numerusform>
            <numerusform>{count} Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>{mm} deep</source>
        <extracomment>bodymap/ui/session/ghosts/ghost_words.py</extracomment>
        <translation>{mm} tief</translation>
    </message>
    <message>
        <source>{name}, mirrored to the left</source>
        <extracomment>bodymap/ui/session/ghosts/template_keeper.py</extracomment>
        <translation>{name}, nach links gespiegelt</translation>
    </message>
    <message>
        <source>{name}, mirrored to the right</source>
        <extracomment>bodymap/ui/session/ghosts/template_keeper.py</extracomment>
        <translation>{name}, nach rechts gespiegelt</translation>
    </message>
    <message>
        <source>{sites}  ·  {use}</source>
        <extracomment>bodymap/ui/session/ghosts/sheet_words.py</extracomment>
        <translation>{sites}  ·  {use}</translation>
    </message>
</context>
<context>
    <name>hold</name>
    <message>
        <source>begun by {name}</source>
        <extracomment>bodymap/ui/session/hold/words.py</extracomment>
        <translation>begonnen von {name}</translation>
    </message>
    <message>
        <source>taken over by {name} at {time}</source>
        <extracomment>bodymap/ui/session/hold/words.py</extracomment>
        <translation>übernommen von {name} um {time}</translation>
    </message>
</context>
<context>
    <name>import_reason</name>
    <message>
        <source>A body point needs x, y and z.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>Ein Körperpunkt braucht x, y und z.</translation>
    </message>
    <message>
        <source>A new complaint needs its side.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>Eine neue Beschwerde braucht ihre Seite.</translation>
    </message>
    <message>
        <source>A pain score needs its phase.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>Ein Schmerzwert braucht seine Phase.</translation>
    </message>
    <message>
        <source>Already in the record.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>Schon in der Akte.</translation>
    </message>
    <message>
        <source>Already in the record: {0}.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>Schon in der Akte: {0}.</translation>
    </message>
    <message>
        <source>Line {0} has the same id.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>Zeile {0} hat dieselbe Kennung.</translation>
    </message>
    <message>
        <source>Line {0} has the same record number.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>Zeile {0} hat dieselbe Aktennummer.</translation>
    </message>
    <message>
        <source>Line {0} is the same person.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>Zeile {0} ist dieselbe Person.</translation>
    </message>
    <message>
        <source>Line {0} is the same visit.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>Zeile {0} ist dieselbe Behandlung.</translation>
    </message>
    <message>
        <source>Nobody in the record is {0}.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>Niemand in der Akte ist {0}.</translation>
    </message>
    <message>
        <source>Record number {0} belongs to {1}.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>Die Aktennummer {0} gehört zu {1}.</translation>
    </message>
    <message>
        <source>Somebody of this name is in the record: {0}.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>Jemand dieses Namens ist in der Akte: {0}.</translation>
    </message>
    <message>
        <source>The body point is {0} mm away from the skin.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>Der Körperpunkt ist {0} mm von der Haut entfernt.</translation>
    </message>
    <message>
        <source>The body point lies in {0}, not in {1}.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>Der Körperpunkt liegt in {0}, nicht in {1}.</translation>
    </message>
    <message>
        <source>The region {0} is not on the side {1}.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>Die Region {0} liegt nicht auf der Seite {1}.</translation>
    </message>
    <message>
        <source>The visit ends before it begins, or a day later.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>Die Behandlung endet vor ihrem Beginn oder über einen Tag später.</translation>
    </message>
    <message>
        <source>The visit has a needle of number {0} already.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>Die Behandlung hat schon eine Nadel mit der Nummer {0}.</translation>
    </message>
    <message>
        <source>The visit has the score {0} there already.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>Die Behandlung hat dort schon den Wert {0}.</translation>
    </message>
    <message>
        <source>The visit is being charted. End it first.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>Die Behandlung wird gerade dokumentiert. Beenden Sie sie zuerst.</translation>
    </message>
    <message>
        <source>The visit is signed, so nothing is added to it.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>Die Behandlung ist unterzeichnet, also wird ihr nichts hinzugefügt.</translation>
    </message>
    <message>
        <source>There is no body point. Choose to put it in the middle of its region, or leave it.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>Ein Körperpunkt fehlt. Wählen Sie, ihn in die Mitte der Region zu legen, oder lassen Sie die Zeile aus.</translation>
    </message>
    <message>
        <source>There is no visit of this id.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>Eine Behandlung mit dieser Kennung gibt es nicht.</translation>
    </message>
    <message>
        <source>Without a body point: it goes into the middle of {0}, and its note says so.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>Ohne Körperpunkt: Er kommt in die Mitte von {0}, und die Notiz sagt es.</translation>
    </message>
    <message>
        <source>Without a time of day: noon is taken.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>Ohne Uhrzeit: Es wird Mittag angenommen.</translation>
    </message>
    <message>
        <source>{0} and {1} are not the same person.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>{0} und {1} sind nicht dieselbe Person.</translation>
    </message>
    <message>
        <source>{0} begins like a formula: {1}.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>{0} beginnt wie eine Formel: {1}.</translation>
    </message>
    <message>
        <source>{0} has no complaint {1}.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>{0} hat keine Beschwerde {1}.</translation>
    </message>
    <message>
        <source>{0} has no visit on {1}.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>{0} hat keine Behandlung am {1}.</translation>
    </message>
    <message>
        <source>{0} has several complaints. Say which one, and its side.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>{0} hat mehrere Beschwerden. Sagen Sie, welche, und ihre Seite.</translation>
    </message>
    <message>
        <source>{0} has several visits on {1}. Give the time, too.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>{0} hat am {1} mehrere Behandlungen. Geben Sie auch die Uhrzeit an.</translation>
    </message>
    <message>
        <source>{0} holds signs that are no letters.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>{0} enthält Steuerzeichen.</translation>
    </message>
    <message>
        <source>{0} is longer than {1} letters.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>{0} ist länger als {1} Zeichen.</translation>
    </message>
    <message>
        <source>{0} is missing.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>{0} fehlt.</translation>
    </message>
    <message>
        <source>{0} is on both sides. Give the side.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>{0} gibt es auf beiden Seiten. Geben Sie die Seite an.</translation>
    </message>
    <message>
        <source>{0} may be several people in the record.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>{0} können in der Akte mehrere Personen sein.</translation>
    </message>
    <message>
        <source>{0}: the atlas has no region {1}.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>{0}: Der Atlas hat keine Region {1}.</translation>
    </message>
    <message>
        <source>{0}: the catalogue has no measure {1}.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>{0}: Der Katalog hat kein Messinstrument {1}.</translation>
    </message>
    <message>
        <source>{0}: the catalogue has no muscle {1}.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>{0}: Der Katalog hat keinen Muskel {1}.</translation>
    </message>
    <message>
        <source>{0}: {1} could be two days. Say whether the day or the month comes first.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>{0}: {1} könnte zwei Tage bedeuten. Sagen Sie, ob der Tag oder der Monat zuerst steht.</translation>
    </message>
    <message>
        <source>{0}: {1} has a year of two digits. Write all four.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>{0}: {1} hat ein zweistelliges Jahr. Schreiben Sie alle vier Ziffern.</translation>
    </message>
    <message>
        <source>{0}: {1} is a spreadsheet&apos;s number of a day. Format the column as a date.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>{0}: {1} ist die Zahl einer Tabellenkalkulation für einen Tag. Formatieren Sie die Spalte als Datum.</translation>
    </message>
    <message>
        <source>{0}: {1} is before the birth date.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>{0}: {1} liegt vor dem Geburtsdatum.</translation>
    </message>
    <message>
        <source>{0}: {1} is in the future.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>{0}: {1} liegt in der Zukunft.</translation>
    </message>
    <message>
        <source>{0}: {1} is no day.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>{0}: {1} ist kein Tag.</translation>
    </message>
    <message>
        <source>{0}: {1} is no id of an export.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>{0}: {1} ist keine Kennung eines Exports.</translation>
    </message>
    <message>
        <source>{0}: {1} is no needle, as 0.30 x 40.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>{0}: {1} ist keine Nadel wie 0.30 x 40.</translation>
    </message>
    <message>
        <source>{0}: {1} is no number.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>{0}: {1} ist keine Zahl.</translation>
    </message>
    <message>
        <source>{0}: {1} is no time.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>{0}: {1} ist keine Uhrzeit.</translation>
    </message>
    <message>
        <source>{0}: {1} is no whole number.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>{0}: {1} ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>{0}: {1} is none of {2}.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>{0}: {1} ist keines von {2}.</translation>
    </message>
    <message>
        <source>{0}: {1} is not at the time of the visit.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>{0}: {1} liegt nicht in der Zeit der Behandlung.</translation>
    </message>
    <message>
        <source>{0}: {1} is not between {2} and {3}.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>{0}: {1} liegt nicht zwischen {2} und {3}.</translation>
    </message>
    <message>
        <source>{0}: {1} is too long ago.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>{0}: {1} liegt zu weit zurück.</translation>
    </message>
    <message>
        <source>{0}: {1} lies between the steps of {2}.</source>
        <extracomment>bodymap/ui/import_table/reason_words.py</extracomment>
        <translation>{0}: {1} liegt zwischen den Schritten von {2}.</translation>
    </message>
</context>
<context>
    <name>import_table</name>
    <message>
        <source>Alert</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Warnhinweis</translation>
    </message>
    <message>
        <source>Atlas</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Atlas</translation>
    </message>
    <message>
        <source>Birth date</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>Body figure</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Körperfigur</translation>
    </message>
    <message>
        <source>Complaint</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Beschwerde</translation>
    </message>
    <message>
        <source>Complaints</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Beschwerden</translation>
    </message>
    <message>
        <source>Complaint’s id</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Kennung der Beschwerde</translation>
    </message>
    <message>
        <source>Condition</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Erkrankung</translation>
    </message>
    <message>
        <source>Date of the score</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Datum des Werts</translation>
    </message>
    <message>
        <source>Date of the visit</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Datum der Behandlung</translation>
    </message>
    <message>
        <source>Depth, mm</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Tiefe, mm</translation>
    </message>
    <message>
        <source>Diameter, mm</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Durchmesser, mm</translation>
    </message>
    <message>
        <source>End</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Family name</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Given name</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Height, cm</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Größe, cm</translation>
    </message>
    <message>
        <source>ICD-10 code</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>ICD-10-Code</translation>
    </message>
    <message>
        <source>Length, mm</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Länge, mm</translation>
    </message>
    <message>
        <source>Measure</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Messinstrument</translation>
    </message>
    <message>
        <source>Muscle</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Muskel</translation>
    </message>
    <message>
        <source>Needle sites</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Nadelstellen</translation>
    </message>
    <message>
        <source>Needle size</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Nadelgröße</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Onset</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Pain after</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Schmerz nachher</translation>
    </message>
    <message>
        <source>Pain before</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Schmerz vorher</translation>
    </message>
    <message>
        <source>Patients</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>Patient’s id</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Kennung des Patienten</translation>
    </message>
    <message>
        <source>Phase</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Record number</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Aktennummer</translation>
    </message>
    <message>
        <source>Referred pain</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Übertragener Schmerz</translation>
    </message>
    <message>
        <source>Referred to</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Übertragen nach</translation>
    </message>
    <message>
        <source>Region</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Region</translation>
    </message>
    <message>
        <source>Score</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Scores</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Score’s id</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Kennung des Werts</translation>
    </message>
    <message>
        <source>Sex</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Side</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Side of it</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Ihre Seite</translation>
    </message>
    <message>
        <source>Side of the score</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Seite des Werts</translation>
    </message>
    <message>
        <source>Site’s id</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Kennung der Stelle</translation>
    </message>
    <message>
        <source>Stimulation, Hz</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Stimulation, Hz</translation>
    </message>
    <message>
        <source>Technique</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Technik</translation>
    </message>
    <message>
        <source>Time in</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Liegezeit</translation>
    </message>
    <message>
        <source>Time of day</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Time out</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Entfernt um</translation>
    </message>
    <message>
        <source>Twitches</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Zuckungen</translation>
    </message>
    <message>
        <source>View</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Visits</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Behandlungen</translation>
    </message>
    <message>
        <source>Visit’s id</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Kennung der Behandlung</translation>
    </message>
    <message>
        <source>Weight, kg</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>Gewicht, kg</translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>nein</translation>
    </message>
    <message>
        <source>x, mm</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>x, mm</translation>
    </message>
    <message>
        <source>y, mm</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>y, mm</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>ja</translation>
    </message>
    <message>
        <source>z, mm</source>
        <extracomment>bodymap/ui/import_table/words.py</extracomment>
        <translation>z, mm</translation>
    </message>
</context>
<context>
    <name>keep_words</name>
    <message>
        <source>Everything</source>
        <extracomment>bodymap/ui/server/keep_words.py</extracomment>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Patients of the last 2 years</source>
        <extracomment>bodymap/ui/server/keep_words.py</extracomment>
        <translation>Patienten der letzten 2 Jahre</translation>
    </message>
    <message>
        <source>Patients of the last {count} days</source>
        <extracomment>bodymap/ui/server/keep_words.py</extracomment>
        <translation>Patienten der letzten {count} Tage</translation>
    </message>
    <message>
        <source>Patients of the last {count} months</source>
        <extracomment>bodymap/ui/server/keep_words.py</extracomment>
        <translation>Patienten der letzten {count} Monate</translation>
    </message>
</context>
<context>
    <name>ledger</name>
    <message>
        <source>All needles are counted.</source>
        <extracomment>bodymap/ui/session/ledger/needle_acts.py</extracomment>
        <translation>Alle Nadeln sind gezählt.</translation>
    </message>
    <message>
        <source>Count them</source>
        <extracomment>bodymap/ui/session/ledger/needle_acts.py</extracomment>
        <translation>Zählen</translation>
    </message>
    <message>
        <source>Emergency: 1 needle is out and has to be counted.</source>
        <extracomment>bodymap/ui/session/ledger/needle_acts.py</extracomment>
        <translation>Notfall: 1 Nadel ist entfernt und muss gezählt werden.</translation>
    </message>
    <message numerus="yes">
        <source>Emergency: {count} needles are out and have to be counted.</source>
        <extracomment>bodymap/ui/session/ledger/needle_acts.py</extracomment>
        <translation>
            <numerusform>Notfall: {count} Nadel ist entfernt und muss gezählt werden.</numerusform>
            <numerusform>Notfall: {count} Nadeln sind entfernt und müssen gezählt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Needles: in {ins}, out {outs}, still in {still}</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>Nadeln: gesetzt {ins}, entfernt {outs}, liegen noch {still}</translation>
    </message>
    <message>
        <source>No needle is in.</source>
        <extracomment>bodymap/ui/session/ledger/needle_acts.py</extracomment>
        <translation>Keine Nadel liegt.</translation>
    </message>
    <message>
        <source>Site {number} no longer counts. If its needle is in, chart it again ({key}).</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>Stelle {number} zählt nicht mehr. Falls ihre Nadel liegt, tragen Sie sie wieder ein ({key}).</translation>
    </message>
    <message>
        <source>all needles counted</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>alle Nadeln gezählt</translation>
    </message>
    <message>
        <source>all needles out</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>alle Nadeln entfernt</translation>
    </message>
    <message>
        <source>at least, the clock of this computer was set</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>mindestens, die Uhr dieses Computers wurde gestellt</translation>
    </message>
    <message>
        <source>at most, at least {time}: the clock of this computer was set</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>höchstens, mindestens {time}: Die Uhr dieses Computers wurde gestellt</translation>
    </message>
    <message>
        <source>bent</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>verbogen</translation>
    </message>
    <message>
        <source>broke</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>broken</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>broken, not all of it is out</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>abgebrochen, nicht alles entfernt</translation>
    </message>
    <message>
        <source>due</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>fällig</translation>
    </message>
    <message>
        <source>due {time}</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>fällig {time}</translation>
    </message>
    <message>
        <source>emergency, all needles out</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>Notfall, alle Nadeln entfernt</translation>
    </message>
    <message>
        <source>emergency, {needles} out</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>Notfall, {needles} entfernt</translation>
    </message>
    <message>
        <source>explanation of the needles</source>
        <extracomment>bodymap/ui/session/ledger/needle_acts.py</extracomment>
        <translation>Erklärung der Nadeln</translation>
    </message>
    <message>
        <source>fell out</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>herausgefallen</translation>
    </message>
    <message>
        <source>fell out before</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>zuvor herausgefallen</translation>
    </message>
    <message>
        <source>in</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>liegt</translation>
    </message>
    <message>
        <source>left in</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>verblieben</translation>
    </message>
    <message>
        <source>left in the patient</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>im Patienten verblieben</translation>
    </message>
    <message>
        <source>needle {number}</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>Nadel {number}</translation>
    </message>
    <message>
        <source>needles {numbers}</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>Nadeln {numbers}</translation>
    </message>
    <message>
        <source>none still in</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>keine liegt noch</translation>
    </message>
    <message>
        <source>out</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>out in the emergency, not counted</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>im Notfall entfernt, nicht gezählt</translation>
    </message>
    <message>
        <source>put back in</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>wieder gesetzt</translation>
    </message>
    <message>
        <source>to count</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>zu zählen</translation>
    </message>
    <message>
        <source>{count} bent</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>{count} verbogen</translation>
    </message>
    <message>
        <source>{count} broke</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>{count} abgebrochen</translation>
    </message>
    <message>
        <source>{count} due</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>{count} fällig</translation>
    </message>
    <message>
        <source>{count} fell out</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>{count} herausgefallen</translation>
    </message>
    <message>
        <source>{count} put back in</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>{count} wieder gesetzt</translation>
    </message>
    <message>
        <source>{count} still in</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>noch {count} liegend</translation>
    </message>
    <message>
        <source>{count} to count</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>{count} zu zählen</translation>
    </message>
    <message>
        <source>{needles} back in</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>{needles} wieder gesetzt</translation>
    </message>
    <message>
        <source>{needles} bent</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>{needles} verbogen</translation>
    </message>
    <message>
        <source>{needles} broke</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>{needles} abgebrochen</translation>
    </message>
    <message>
        <source>{needles} counted</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>{needles} gezählt</translation>
    </message>
    <message>
        <source>{needles} due</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>{needles} fällig</translation>
    </message>
    <message>
        <source>{needles} fell out</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>{needles} herausgefallen</translation>
    </message>
    <message>
        <source>{needles} in</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>{needles} gesetzt</translation>
    </message>
    <message>
        <source>{needles} left in the patient</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>{needles} im Patienten verblieben</translation>
    </message>
    <message>
        <source>{needles} out</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>{needles} entfernt</translation>
    </message>
    <message numerus="yes">
        <source>{what} {count} times</source>
        <extracomment>bodymap/ui/session/ledger/words.py</extracomment>
        <translation>
            <numerusform>{what} {count}-mal</numerusform>
            <numerusform>{what} {count}-mal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orientation</name>
    <message>
        <source>Head at the bottom</source>
        <extracomment>bodymap/ui/canvas/orientation.py</extracomment>
        <translation>Kopf unten</translation>
    </message>
    <message>
        <source>Head at the top</source>
        <extracomment>bodymap/ui/canvas/orientation.py</extracomment>
        <translation>Kopf oben</translation>
    </message>
    <message>
        <source>Head to the left</source>
        <extracomment>bodymap/ui/canvas/orientation.py</extracomment>
        <translation>Kopf links</translation>
    </message>
    <message>
        <source>Head to the right</source>
        <extracomment>bodymap/ui/canvas/orientation.py</extracomment>
        <translation>Kopf rechts</translation>
    </message>
    <message>
        <source>Left side-lying</source>
        <extracomment>bodymap/ui/canvas/orientation.py</extracomment>
        <translation>Linksseitenlage</translation>
    </message>
    <message>
        <source>Prone</source>
        <extracomment>bodymap/ui/canvas/orientation.py</extracomment>
        <translation>Bauchlage</translation>
    </message>
    <message>
        <source>Right side-lying</source>
        <extracomment>bodymap/ui/canvas/orientation.py</extracomment>
        <translation>Rechtsseitenlage</translation>
    </message>
    <message>
        <source>Standing</source>
        <extracomment>bodymap/ui/canvas/orientation.py</extracomment>
        <translation>Stehend</translation>
    </message>
    <message>
        <source>Supine</source>
        <extracomment>bodymap/ui/canvas/orientation.py</extracomment>
        <translation>Rückenlage</translation>
    </message>
</context>
<context>
    <name>overview</name>
    <message>
        <source> or </source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation> oder </translation>
    </message>
    <message>
        <source>1 needle</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>1 Nadel</translation>
    </message>
    <message>
        <source>1 needle broke</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>1 Nadel abgebrochen</translation>
    </message>
    <message>
        <source>1 needle left in</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>1 Nadel verblieben</translation>
    </message>
    <message>
        <source>1 needle not counted out</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>1 Nadel nicht als entfernt gezählt</translation>
    </message>
    <message>
        <source>1 needle not counted since the emergency</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>1 Nadel seit dem Notfall nicht gezählt</translation>
    </message>
    <message>
        <source>1 needle still in, visit open</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>1 Nadel liegt noch, Behandlung offen</translation>
    </message>
    <message>
        <source>1 point</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>1 Punkt</translation>
    </message>
    <message>
        <source>1 visit</source>
        <extracomment>bodymap/ui/overview/course_words.py</extracomment>
        <translation>1 Behandlung</translation>
    </message>
    <message>
        <source>1 visit was corrected later</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>1 Behandlung wurde später berichtigt</translation>
    </message>
    <message>
        <source>A score outside the scale is left out.</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>Ein Wert außerhalb der Skala ist ausgelassen.</translation>
    </message>
    <message>
        <source>Also scored: {0}</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>Außerdem erhoben: {0}</translation>
    </message>
    <message>
        <source>Answered on {0}.</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>Beantwortet am {0}.</translation>
    </message>
    <message numerus="yes">
        <source>Asked at {asked} of {all} visits</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>
            <numerusform>Gefragt bei {asked} von {all} Behandlung</numerusform>
            <numerusform>Gefragt bei {asked} von {all} Behandlungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Best {score} on {day}</source>
        <extracomment>bodymap/ui/overview/course_words.py</extracomment>
        <translation>Bester Wert: {score}, {day}</translation>
    </message>
    <message>
        <source>Compared with the source.</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>Mit der Quelle verglichen.</translation>
    </message>
    <message>
        <source>Dated {0}</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>Datiert {0}</translation>
    </message>
    <message>
        <source>Dates that cannot be</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>Unmögliche Datumsangaben</translation>
    </message>
    <message>
        <source>Every needle accounted for at {0}.</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>Jede Nadel nachgewiesen bei {0}.</translation>
    </message>
    <message numerus="yes">
        <source>Every needle accounted for at {some} of {all} visits; {unsigned} not signed.</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>
            <numerusform>Jede Nadel nachgewiesen bei {some} von {all} Behandlung; {unsigned} nicht unterzeichnet.</numerusform>
            <numerusform>Jede Nadel nachgewiesen bei {some} von {all} Behandlungen; {unsigned} nicht unterzeichnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>From memory, not compared with the source.</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>Aus dem Gedächtnis, nicht mit der Quelle verglichen.</translation>
    </message>
    <message>
        <source>Function was not scored.</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>Die Funktion wurde nicht erhoben.</translation>
    </message>
    <message>
        <source>Function was scored with {0}, which the catalogue does not have.</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>Die Funktion wurde mit {0} erhoben, das der Katalog nicht hat.</translation>
    </message>
    <message>
        <source>Go to the visit</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>Zur Behandlung</translation>
    </message>
    <message>
        <source>Go to the visit of {0}</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>Zur Behandlung vom {0}</translation>
    </message>
    <message>
        <source>Its population has this complaint.</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>Die untersuchte Gruppe hat diese Beschwerde.</translation>
    </message>
    <message>
        <source>Its population is near to this complaint, not the same.</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>Die untersuchte Gruppe ist dieser Beschwerde ähnlich, nicht gleich.</translation>
    </message>
    <message>
        <source>Muscles</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>Muskeln</translation>
    </message>
    <message>
        <source>Needled: {needles} at {visits}</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>Behandelt: {needles} in {visits}</translation>
    </message>
    <message>
        <source>Needles not accounted for</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>Nicht nachgewiesene Nadeln</translation>
    </message>
    <message>
        <source>Needles of the open visit</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>Nadeln der offenen Behandlung</translation>
    </message>
    <message>
        <source>No alert, and no concern when last asked on {day}.</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>Kein Warnhinweis, und keine Bedenken bei der letzten Befragung am {day}.</translation>
    </message>
    <message>
        <source>No alert. Screening was never asked.</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>Kein Warnhinweis. Nach dem Screening wurde nie gefragt.</translation>
    </message>
    <message>
        <source>No alert. The screening could not be read.</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>Kein Warnhinweis. Das Screening war nicht lesbar.</translation>
    </message>
    <message>
        <source>No change.</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>Keine Änderung.</translation>
    </message>
    <message>
        <source>No muscle recorded for 1 needle</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>Für 1 Nadel kein Muskel eingetragen</translation>
    </message>
    <message numerus="yes">
        <source>No muscle recorded for {0} needles</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>
            <numerusform>Für {0} Nadel kein Muskel eingetragen</numerusform>
            <numerusform>Für {0} Nadeln kein Muskel eingetragen</numerusform>
        </translation>
    </message>
    <message>
        <source>No needle in the record of {0}.</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>Keine Nadel in der Akte von {0}.</translation>
    </message>
    <message>
        <source>No needle is in the record of {0}.</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>In der Akte von {0} ist keine Nadel.</translation>
    </message>
    <message>
        <source>No other threshold is mixed in.</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>Keine andere Schwelle ist eingerechnet.</translation>
    </message>
    <message>
        <source>No reaction at {0}, asked every time.</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>Keine Reaktion bei {0}, jedes Mal gefragt.</translation>
    </message>
    <message>
        <source>No reaction recorded.</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>Keine Reaktion eingetragen.</translation>
    </message>
    <message numerus="yes">
        <source>No reaction recorded; asked at {asked} of {all} visits.</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>
            <numerusform>Keine Reaktion eingetragen; gefragt bei {asked} von {all} Behandlung.</numerusform>
            <numerusform>Keine Reaktion eingetragen; gefragt bei {asked} von {all} Behandlungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No score yet at the open visit.</source>
        <extracomment>bodymap/ui/overview/course_words.py</extracomment>
        <translation>Bei der offenen Behandlung noch kein Wert.</translation>
    </message>
    <message>
        <source>No visit has ended, so no needle is counted yet.</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>Keine Behandlung ist beendet, also ist noch keine Nadel gezählt.</translation>
    </message>
    <message>
        <source>No visit has ended, so nobody was asked for reactions.</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>Keine Behandlung ist beendet, also wurde nach Reaktionen nicht gefragt.</translation>
    </message>
    <message>
        <source>No visit, so no needle yet.</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>Keine Behandlung, also noch keine Nadel.</translation>
    </message>
    <message>
        <source>No visits yet.</source>
        <extracomment>bodymap/ui/overview/course_words.py</extracomment>
        <translation>Noch keine Behandlungen.</translation>
    </message>
    <message>
        <source>No visits, so no scores yet.</source>
        <extracomment>bodymap/ui/overview/course_words.py</extracomment>
        <translation>Keine Behandlungen, also noch keine Werte.</translation>
    </message>
    <message>
        <source>None was published for this complaint: the measure&apos;s general threshold.</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>Für diese Beschwerde wurde keine veröffentlicht: die allgemeine Schwelle des Messinstruments.</translation>
    </message>
    <message>
        <source>Not a responder ({reading}).</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>Kein Responder ({reading}).</translation>
    </message>
    <message>
        <source>Not a responder.</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>Kein Responder.</translation>
    </message>
    <message>
        <source>Of a first score of 0 there is no percentage.</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>Bei einem ersten Wert von 0 gibt es keinen Prozentwert.</translation>
    </message>
    <message>
        <source>Onset not recorded</source>
        <extracomment>bodymap/ui/overview/course_words.py</extracomment>
        <translation>Beginn nicht eingetragen</translation>
    </message>
    <message>
        <source>Onset {0}</source>
        <extracomment>bodymap/ui/overview/course_words.py</extracomment>
        <translation>Beginn {0}</translation>
    </message>
    <message>
        <source>Onset {0}, which is later than today</source>
        <extracomment>bodymap/ui/overview/course_words.py</extracomment>
        <translation>Beginn {0}, also später als heute</translation>
    </message>
    <message>
        <source>Pain before each visit, 0 to 10</source>
        <extracomment>bodymap/ui/overview/course_words.py</extracomment>
        <translation>Schmerz vor jeder Behandlung, 0 bis 10</translation>
    </message>
    <message numerus="yes">
        <source>Pain before the last {count} visits: {scores}</source>
        <extracomment>bodymap/ui/overview/course_words.py</extracomment>
        <translation>
            <numerusform>Schmerz vor der letzten {count} Behandlung: {scores}</numerusform>
            <numerusform>Schmerz vor den letzten {count} Behandlungen: {scores}</numerusform>
        </translation>
    </message>
    <message>
        <source>Pain before the visits: {0}</source>
        <extracomment>bodymap/ui/overview/course_words.py</extracomment>
        <translation>Schmerz vor den Behandlungen: {0}</translation>
    </message>
    <message numerus="yes">
        <source>Pain before {some} of {all} visits, 0 to 10</source>
        <extracomment>bodymap/ui/overview/course_words.py</extracomment>
        <translation>
            <numerusform>Schmerz vor {some} von {all} Behandlung, 0 bis 10</numerusform>
            <numerusform>Schmerz vor {some} von {all} Behandlungen, 0 bis 10</numerusform>
        </translation>
    </message>
    <message>
        <source>Partly compared with the source.</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>Teilweise mit der Quelle verglichen.</translation>
    </message>
    <message>
        <source>Population: {population}. Source: {source}.</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>Untersuchte Gruppe: {population}. Quelle: {source}.</translation>
    </message>
    <message numerus="yes">
        <source>Reactions at {some} of {all} visits: {counts}</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>
            <numerusform>Reaktionen in {some} von {all} Behandlung: {counts}</numerusform>
            <numerusform>Reaktionen in {some} von {all} Behandlungen: {counts}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reactions, all complaints: at {some} of {all} visits, {counts}</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>
            <numerusform>Reaktionen, alle Beschwerden: in {some} von {all} Behandlung, {counts}</numerusform>
            <numerusform>Reaktionen, alle Beschwerden: in {some} von {all} Behandlungen, {counts}</numerusform>
        </translation>
    </message>
    <message>
        <source>Regions</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>Responder ({reading}).</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>Responder ({reading}).</translation>
    </message>
    <message>
        <source>Responder by percent ({reading}), not by points.</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>Responder nach Prozent ({reading}), nicht nach Punkten.</translation>
    </message>
    <message>
        <source>Responder by points, not by percent ({reading}).</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>Responder nach Punkten, nicht nach Prozent ({reading}).</translation>
    </message>
    <message>
        <source>Scored once, on {0}.</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>Einmal erhoben, am {0}.</translation>
    </message>
    <message>
        <source>Scored once, on {0}. A change needs a second score.</source>
        <extracomment>bodymap/ui/overview/course_words.py</extracomment>
        <translation>Einmal angegeben, am {0}. Eine Änderung braucht einen zweiten Wert.</translation>
    </message>
    <message>
        <source>Signed with an explanation</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>Mit einer Erklärung unterzeichnet</translation>
    </message>
    <message>
        <source>The needles of {0} are being counted.</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>Die Nadeln von {0} werden gezählt.</translation>
    </message>
    <message>
        <source>The pain before its one visit was not given.</source>
        <extracomment>bodymap/ui/overview/course_words.py</extracomment>
        <translation>Der Schmerz vor der einen Behandlung wurde nicht angegeben.</translation>
    </message>
    <message numerus="yes">
        <source>The pain before was given at none of {0} visits.</source>
        <extracomment>bodymap/ui/overview/course_words.py</extracomment>
        <translation>
            <numerusform>Der Schmerz vorher wurde bei keiner von {0} Behandlung angegeben.</numerusform>
            <numerusform>Der Schmerz vorher wurde bei keiner von {0} Behandlungen angegeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>To be followed up</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>Zur Nachkontrolle</translation>
    </message>
    <message>
        <source>Visit of {0}</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>Behandlung vom {0}</translation>
    </message>
    <message>
        <source>Whether every needle is accounted for could not be read.</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>Ob jede Nadel nachgewiesen ist, war nicht lesbar.</translation>
    </message>
    <message numerus="yes">
        <source>a pause of {days} days, to {day}</source>
        <extracomment>bodymap/ui/overview/course_words.py</extracomment>
        <translation>
            <numerusform>eine Pause von {days} Tag, bis {day}</numerusform>
            <numerusform>eine Pause von {days} Tagen, bis {day}</numerusform>
        </translation>
    </message>
    <message>
        <source>and at {0} more</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>und bei {0} weiteren</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>und {0} weitere</translation>
    </message>
    <message>
        <source>from memory</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>aus dem Gedächtnis</translation>
    </message>
    <message>
        <source>general</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>allgemein</translation>
    </message>
    <message>
        <source>goes on</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>dauert an</translation>
    </message>
    <message>
        <source>later than today: a clock was wrong</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>später als heute: Eine Uhr ging falsch</translation>
    </message>
    <message>
        <source>missing</source>
        <extracomment>bodymap/ui/overview/course_words.py</extracomment>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>near population</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>ähnliche Gruppe</translation>
    </message>
    <message>
        <source>not yet given</source>
        <extracomment>bodymap/ui/overview/course_words.py</extracomment>
        <translation>noch nicht angegeben</translation>
    </message>
    <message>
        <source>one is open</source>
        <extracomment>bodymap/ui/overview/course_words.py</extracomment>
        <translation>eine ist offen</translation>
    </message>
    <message>
        <source>over</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>vorbei</translation>
    </message>
    <message>
        <source>that matter</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>die als bedeutsam gelten</translation>
    </message>
    <message>
        <source>today</source>
        <extracomment>bodymap/ui/overview/course_words.py</extracomment>
        <translation>heute</translation>
    </message>
    <message>
        <source>told here as it was signed</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>hier so wiedergegeben, wie sie unterzeichnet wurde</translation>
    </message>
    <message>
        <source>without an explanation</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>ohne Erklärung</translation>
    </message>
    <message>
        <source>worst {score} on {day}</source>
        <extracomment>bodymap/ui/overview/course_words.py</extracomment>
        <translation>schlechtester: {score}, {day}</translation>
    </message>
    <message>
        <source>yesterday</source>
        <extracomment>bodymap/ui/overview/course_words.py</extracomment>
        <translation>gestern</translation>
    </message>
    <message>
        <source>{0} (not in the catalogue any more)</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>{0} (nicht mehr im Katalog)</translation>
    </message>
    <message>
        <source>{0} (not in the catalogue)</source>
        <extracomment>bodymap/ui/overview/glance_names.py</extracomment>
        <translation>{0} (nicht im Katalog)</translation>
    </message>
    <message>
        <source>{0} (retired)</source>
        <extracomment>bodymap/ui/overview/glance_names.py</extracomment>
        <translation>{0} (nicht mehr geführt)</translation>
    </message>
    <message numerus="yes">
        <source>{0} days ago</source>
        <extracomment>bodymap/ui/overview/course_words.py</extracomment>
        <translation>
            <numerusform>vor {0} Tag</numerusform>
            <numerusform>vor {0} Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} mild</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>{0} leicht</translation>
    </message>
    <message>
        <source>{0} moderate</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>{0} mittel</translation>
    </message>
    <message numerus="yes">
        <source>{0} needles</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>
            <numerusform>{0} Nadel</numerusform>
            <numerusform>{0} Nadeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} needles broke</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>
            <numerusform>{0} Nadel abgebrochen</numerusform>
            <numerusform>{0} Nadeln abgebrochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} needles left in</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>
            <numerusform>{0} Nadel verblieben</numerusform>
            <numerusform>{0} Nadeln verblieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} needles not counted out</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>
            <numerusform>{0} Nadel nicht als entfernt gezählt</numerusform>
            <numerusform>{0} Nadeln nicht als entfernt gezählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} needles not counted since the emergency</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>
            <numerusform>{0} Nadel seit dem Notfall nicht gezählt</numerusform>
            <numerusform>{0} Nadeln seit dem Notfall nicht gezählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} needles still in, visit open</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>
            <numerusform>{0} Nadel liegt noch, Behandlung offen</numerusform>
            <numerusform>{0} Nadeln liegen noch, Behandlung offen</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of all complaints</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>{0} aller Beschwerden</translation>
    </message>
    <message>
        <source>{0} points</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>{0} Punkte</translation>
    </message>
    <message>
        <source>{0} serious</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>{0} schwer</translation>
    </message>
    <message numerus="yes">
        <source>{0} visits</source>
        <extracomment>bodymap/ui/overview/course_words.py</extracomment>
        <translation>
            <numerusform>{0} Behandlung</numerusform>
            <numerusform>{0} Behandlungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} visits were corrected later</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>
            <numerusform>{0} Behandlung wurde später berichtigt</numerusform>
            <numerusform>{0} Behandlungen wurden später berichtigt</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, none with a day that can be.</source>
        <extracomment>bodymap/ui/overview/course_words.py</extracomment>
        <translation>{0}, keine mit einem möglichen Tag.</translation>
    </message>
    <message>
        <source>{0}: not known</source>
        <extracomment>bodymap/ui/overview/glance_words.py</extracomment>
        <translation>{0}: nicht bekannt</translation>
    </message>
    <message>
        <source>{change}, {bound} counts</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>{change}, es zählen {bound}</translation>
    </message>
    <message>
        <source>{change}, {share}</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>{change}, {share}</translation>
    </message>
    <message>
        <source>{change}. No published threshold stands for this complaint.</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>{change}. Für diese Beschwerde gibt es keine veröffentlichte Schwelle.</translation>
    </message>
    <message>
        <source>{change}. Of a first score of 0 there is no percentage to judge.</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>{change}. Bei einem ersten Wert von 0 gibt es keinen Prozentwert zu beurteilen.</translation>
    </message>
    <message>
        <source>{change}: above the error of measurement ({bound}).</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>{change}: über dem Messfehler ({bound}).</translation>
    </message>
    <message>
        <source>{change}: as much as the error of measurement ({bound}).</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>{change}: so viel wie der Messfehler ({bound}).</translation>
    </message>
    <message>
        <source>{change}: at least the {bound} {what}.</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>{change}: mindestens die {bound}, {what}.</translation>
    </message>
    <message>
        <source>{change}: below the error of measurement ({bound}).</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>{change}: unter dem Messfehler ({bound}).</translation>
    </message>
    <message>
        <source>{change}: just the {bound} {what}.</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>{change}: genau die {bound}, {what}.</translation>
    </message>
    <message>
        <source>{change}: less than the {bound} {what}.</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>{change}: weniger als die {bound}, {what}.</translation>
    </message>
    <message>
        <source>{change}: more than the {bound} {what}.</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>{change}: mehr als die {bound}, {what}.</translation>
    </message>
    <message numerus="yes">
        <source>{count} pauses, the last of {days} days, to {day}</source>
        <extracomment>bodymap/ui/overview/course_words.py</extracomment>
        <translation>
            <numerusform>{count} Pausen, die letzte von {days} Tag, bis {day}</numerusform>
            <numerusform>{count} Pausen, die letzte von {days} Tagen, bis {day}</numerusform>
        </translation>
    </message>
    <message>
        <source>{measure}: {figure}, published as the change that matters to people ({kind}).</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>{measure}: {figure}, veröffentlicht als die Änderung, die für Menschen bedeutsam ist ({kind}).</translation>
    </message>
    <message>
        <source>{measure}: {figure}, published as the error of measurement ({kind}).</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>{measure}: {figure}, veröffentlicht als Messfehler ({kind}).</translation>
    </message>
    <message>
        <source>{points} better</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>{points} besser</translation>
    </message>
    <message>
        <source>{points} less</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>{points} weniger</translation>
    </message>
    <message>
        <source>{points} more</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>{points} mehr</translation>
    </message>
    <message>
        <source>{points} worse</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>{points} schlechter</translation>
    </message>
    <message>
        <source>{share} less</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>{share} weniger</translation>
    </message>
    <message>
        <source>{share} more</source>
        <extracomment>bodymap/ui/overview/change_words.py</extracomment>
        <translation>{share} mehr</translation>
    </message>
</context>
<context>
    <name>patients</name>
    <message>
        <source>1 complaint</source>
        <extracomment>bodymap/ui/patients/words.py</extracomment>
        <translation>1 Beschwerde</translation>
    </message>
    <message>
        <source>1 needle site</source>
        <extracomment>bodymap/ui/patients/words.py</extracomment>
        <translation>1 Nadelstelle</translation>
    </message>
    <message>
        <source>1 pain score</source>
        <extracomment>bodymap/ui/patients/words.py</extracomment>
        <translation>1 Schmerzwert</translation>
    </message>
    <message>
        <source>1 patient</source>
        <extracomment>bodymap/ui/patients/words.py</extracomment>
        <translation>1 Patient</translation>
    </message>
    <message>
        <source>1 score</source>
        <extracomment>bodymap/ui/patients/words.py</extracomment>
        <translation>1 Wert</translation>
    </message>
    <message>
        <source>1 visit</source>
        <extracomment>bodymap/ui/patients/words.py</extracomment>
        <translation>1 Behandlung</translation>
    </message>
    <message>
        <source>F</source>
        <extracomment>bodymap/ui/patients/words.py</extracomment>
        <translation>W</translation>
    </message>
    <message>
        <source>M</source>
        <extracomment>bodymap/ui/patients/words.py</extracomment>
        <translation>M</translation>
    </message>
    <message>
        <source>X</source>
        <extracomment>bodymap/ui/patients/words.py</extracomment>
        <translation>X</translation>
    </message>
    <message>
        <source>both sides</source>
        <extracomment>bodymap/ui/patients/words.py</extracomment>
        <translation>beidseits</translation>
    </message>
    <message>
        <source>female</source>
        <extracomment>bodymap/ui/patients/words.py</extracomment>
        <translation>weiblich</translation>
    </message>
    <message>
        <source>left</source>
        <extracomment>bodymap/ui/patients/words.py</extracomment>
        <translation>links</translation>
    </message>
    <message>
        <source>male</source>
        <extracomment>bodymap/ui/patients/words.py</extracomment>
        <translation>männlich</translation>
    </message>
    <message>
        <source>midline</source>
        <extracomment>bodymap/ui/patients/words.py</extracomment>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>other</source>
        <extracomment>bodymap/ui/patients/words.py</extracomment>
        <translation>divers</translation>
    </message>
    <message>
        <source>right</source>
        <extracomment>bodymap/ui/patients/words.py</extracomment>
        <translation>rechts</translation>
    </message>
    <message>
        <source>unknown</source>
        <extracomment>bodymap/ui/patients/words.py</extracomment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>{complaint}, {side}</source>
        <extracomment>bodymap/ui/patients/words.py</extracomment>
        <translation>{complaint}, {side}</translation>
    </message>
    <message numerus="yes">
        <source>{n} complaints</source>
        <extracomment>bodymap/ui/patients/words.py</extracomment>
        <translation>
            <numerusform>{n} Beschwerde</numerusform>
            <numerusform>{n} Beschwerden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} needle sites</source>
        <extracomment>bodymap/ui/patients/words.py</extracomment>
        <translation>
            <numerusform>{n} Nadelstelle</numerusform>
            <numerusform>{n} Nadelstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pain scores</source>
        <extracomment>bodymap/ui/patients/words.py</extracomment>
        <translation>
            <numerusform>{n} Schmerzwert</numerusform>
            <numerusform>{n} Schmerzwerte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} patients</source>
        <extracomment>bodymap/ui/patients/words.py</extracomment>
        <translation>
            <numerusform>{n} Patient</numerusform>
            <numerusform>{n} Patienten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} scores</source>
        <extracomment>bodymap/ui/patients/words.py</extracomment>
        <translation>
            <numerusform>{n} Wert</numerusform>
            <numerusform>{n} Werte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} visits</source>
        <extracomment>bodymap/ui/patients/words.py</extracomment>
        <translation>
            <numerusform>{n} Behandlung</numerusform>
            <numerusform>{n} Behandlungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>person_words</name>
    <message>
        <source>Administrator</source>
        <extracomment>bodymap/ui/manage/person_words.py</extracomment>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Charts and signs, and looks after people, keys, backups and settings.</source>
        <extracomment>bodymap/ui/manage/person_words.py</extracomment>
        <translation>Dokumentiert und unterzeichnet, betreut Personen, Schlüssel, Sicherungen und Einstellungen.</translation>
    </message>
    <message>
        <source>Charts and signs, keeps stock and templates, makes backups.</source>
        <extracomment>bodymap/ui/manage/person_words.py</extracomment>
        <translation>Dokumentiert und unterzeichnet, führt Bestand und Vorlagen, legt Sicherungen an.</translation>
    </message>
    <message>
        <source>Reads and prints, and changes nothing.</source>
        <extracomment>bodymap/ui/manage/person_words.py</extracomment>
        <translation>Liest und druckt, ändert nichts.</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <extracomment>bodymap/ui/manage/person_words.py</extracomment>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>Therapist</source>
        <extracomment>bodymap/ui/manage/person_words.py</extracomment>
        <translation>Therapeut</translation>
    </message>
</context>
<context>
    <name>reactions</name>
    <message>
        <source>From the catalogue, compared with {0}</source>
        <extracomment>bodymap/ui/session/reactions/words.py</extracomment>
        <translation>Aus dem Katalog, verglichen mit {0}</translation>
    </message>
    <message>
        <source>From the catalogue: from memory, not compared with a source.</source>
        <extracomment>bodymap/ui/session/reactions/words.py</extracomment>
        <translation>Aus dem Katalog: aus dem Gedächtnis, nicht mit einer Quelle verglichen.</translation>
    </message>
    <message>
        <source>Mild</source>
        <extracomment>bodymap/ui/session/reactions/words.py</extracomment>
        <translation>Leicht</translation>
    </message>
    <message>
        <source>Moderate</source>
        <extracomment>bodymap/ui/session/reactions/words.py</extracomment>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Serious</source>
        <extracomment>bodymap/ui/session/reactions/words.py</extracomment>
        <translation>Schwer</translation>
    </message>
    <message>
        <source>follow-up due today</source>
        <extracomment>bodymap/ui/session/reactions/words.py</extracomment>
        <translation>heute fällig</translation>
    </message>
    <message>
        <source>follow-up due {0}</source>
        <extracomment>bodymap/ui/session/reactions/words.py</extracomment>
        <translation>fällig am {0}</translation>
    </message>
    <message>
        <source>overdue since {0}</source>
        <extracomment>bodymap/ui/session/reactions/words.py</extracomment>
        <translation>überfällig seit {0}</translation>
    </message>
    <message>
        <source>serious, no follow-up day</source>
        <extracomment>bodymap/ui/session/reactions/words.py</extracomment>
        <translation>schwer, kein Tag der Nachkontrolle</translation>
    </message>
    <message>
        <source>site {0}</source>
        <extracomment>bodymap/ui/session/reactions/words.py</extracomment>
        <translation>Stelle {0}</translation>
    </message>
    <message>
        <source>sites {0} and {1}</source>
        <extracomment>bodymap/ui/session/reactions/words.py</extracomment>
        <translation>Stellen {0} und {1}</translation>
    </message>
    <message>
        <source>whole visit</source>
        <extracomment>bodymap/ui/session/reactions/words.py</extracomment>
        <translation>ganze Behandlung</translation>
    </message>
</context>
<context>
    <name>scores</name>
    <message>
        <source>Ankle dorsiflexion</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Dorsalextension des Sprunggelenks</translation>
    </message>
    <message>
        <source>Ankle plantarflexion</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Plantarflexion des Sprunggelenks</translation>
    </message>
    <message>
        <source>Choose the side.</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Wählen Sie die Seite.</translation>
    </message>
    <message>
        <source>Earlier: {value}, {day}</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Früher: {value}, {day}</translation>
    </message>
    <message>
        <source>Elbow extension</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Extension des Ellenbogens</translation>
    </message>
    <message>
        <source>Elbow flexion</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Flexion des Ellenbogens</translation>
    </message>
    <message>
        <source>Forearm pronation</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Pronation des Unterarms</translation>
    </message>
    <message>
        <source>Forearm supination</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Supination des Unterarms</translation>
    </message>
    <message>
        <source>Hip abduction</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Abduktion der Hüfte</translation>
    </message>
    <message>
        <source>Hip adduction</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Adduktion der Hüfte</translation>
    </message>
    <message>
        <source>Hip extension</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Extension der Hüfte</translation>
    </message>
    <message>
        <source>Hip external rotation</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Außenrotation der Hüfte</translation>
    </message>
    <message>
        <source>Hip flexion</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Flexion der Hüfte</translation>
    </message>
    <message>
        <source>Hip internal rotation</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Innenrotation der Hüfte</translation>
    </message>
    <message>
        <source>Knee extension</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Extension des Knies</translation>
    </message>
    <message>
        <source>Knee flexion</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Flexion des Knies</translation>
    </message>
    <message>
        <source>Less than {low} is taken for a slip of the pen.</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Weniger als {low} gilt als Schreibfehler.</translation>
    </message>
    <message>
        <source>More than {high} is taken for a slip of the pen.</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Mehr als {high} gilt als Schreibfehler.</translation>
    </message>
    <message>
        <source>Neck extension</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Extension der HWS</translation>
    </message>
    <message>
        <source>Neck flexion</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Flexion der HWS</translation>
    </message>
    <message>
        <source>Neck rotation</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Rotation der HWS</translation>
    </message>
    <message>
        <source>Neck side bending</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Lateralflexion der HWS</translation>
    </message>
    <message>
        <source>Shoulder abduction</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Abduktion der Schulter</translation>
    </message>
    <message>
        <source>Shoulder extension</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Extension der Schulter</translation>
    </message>
    <message>
        <source>Shoulder external rotation</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Außenrotation der Schulter</translation>
    </message>
    <message>
        <source>Shoulder flexion</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Flexion der Schulter</translation>
    </message>
    <message>
        <source>Shoulder internal rotation</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Innenrotation der Schulter</translation>
    </message>
    <message>
        <source>This movement has no side.</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Diese Bewegung hat keine Seite.</translation>
    </message>
    <message>
        <source>This score ends at {high}.</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Dieser Messwert endet bei {high}.</translation>
    </message>
    <message>
        <source>This score goes in steps of {step}.</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Dieser Messwert geht in Schritten von {step}.</translation>
    </message>
    <message>
        <source>This score starts at {low}.</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Dieser Messwert beginnt bei {low}.</translation>
    </message>
    <message>
        <source>Trunk extension</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Extension des Rumpfes</translation>
    </message>
    <message>
        <source>Trunk flexion</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Flexion des Rumpfes</translation>
    </message>
    <message>
        <source>Trunk rotation</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Rotation des Rumpfes</translation>
    </message>
    <message>
        <source>Trunk side bending</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Lateralflexion des Rumpfes</translation>
    </message>
    <message>
        <source>Wrist extension</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Extension des Handgelenks</translation>
    </message>
    <message>
        <source>Wrist flexion</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Flexion des Handgelenks</translation>
    </message>
    <message>
        <source>Write a number from {low} to {high}.</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Geben Sie eine Zahl von {low} bis {high} an.</translation>
    </message>
    <message>
        <source>Write the degrees as a number.</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>Geben Sie die Grad als Zahl an.</translation>
    </message>
    <message>
        <source>as on {day}</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>wie am {day}</translation>
    </message>
    <message>
        <source>higher is better</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>höher ist besser</translation>
    </message>
    <message>
        <source>lower is better</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>niedriger ist besser</translation>
    </message>
    <message>
        <source>{0}, passive</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>{0}, passiv</translation>
    </message>
    <message>
        <source>{by} less than on {day}</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>{by} weniger als am {day}</translation>
    </message>
    <message>
        <source>{by} more than on {day}</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>{by} mehr als am {day}</translation>
    </message>
    <message>
        <source>{low} to {high} in steps of {step}, {better}</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>{low} bis {high} in Schritten von {step}, {better}</translation>
    </message>
    <message>
        <source>{low} to {high}, {better}</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>{low} bis {high}, {better}</translation>
    </message>
    <message>
        <source>{points} better than {before} on {day}</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>{points} besser als {before} am {day}</translation>
    </message>
    <message>
        <source>{points} worse than {before} on {day}</source>
        <extracomment>bodymap/ui/session/scores/words.py</extracomment>
        <translation>{points} schlechter als {before} am {day}</translation>
    </message>
</context>
<context>
    <name>session</name>
    <message>
        <source>, and </source>
        <extracomment>bodymap/ui/session/site_editor/needle_words.py</extracomment>
        <translation> und </translation>
    </message>
    <message>
        <source>After</source>
        <extracomment>bodymap/ui/session/words.py</extracomment>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Before</source>
        <extracomment>bodymap/ui/session/words.py</extracomment>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Deep, static</source>
        <extracomment>bodymap/ui/session/words.py</extracomment>
        <translation>Tief, statisch</translation>
    </message>
    <message>
        <source>Diary</source>
        <extracomment>bodymap/ui/session/words.py</extracomment>
        <translation>Tagebuch</translation>
    </message>
    <message>
        <source>Electrical</source>
        <extracomment>bodymap/ui/session/words.py</extracomment>
        <translation>Elektrisch</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <extracomment>bodymap/ui/session/words.py</extracomment>
        <translation>Nachkontrolle</translation>
    </message>
    <message>
        <source>Height and weight are not recorded, so the findings of every BMI group count.</source>
        <extracomment>bodymap/ui/session/site_editor/needle_words.py</extracomment>
        <translation>Größe und Gewicht sind nicht eingetragen, daher zählen die Befunde aller BMI-Gruppen.</translation>
    </message>
    <message>
        <source>Lot {lot} expired on {day}.</source>
        <extracomment>bodymap/ui/session/needle_choice.py</extracomment>
        <translation>Charge {lot} verfiel am {day}.</translation>
    </message>
    <message>
        <source>Lot {lot}, to {day}</source>
        <extracomment>bodymap/ui/session/needle_choice.py</extracomment>
        <translation>Charge {lot}, bis {day}</translation>
    </message>
    <message>
        <source>Lot {lot}, without expiry</source>
        <extracomment>bodymap/ui/session/needle_choice.py</extracomment>
        <translation>Charge {lot}, ohne Verfall</translation>
    </message>
    <message>
        <source>No box: its lot is not recorded.</source>
        <extracomment>bodymap/ui/session/needle_choice.py</extracomment>
        <translation>Keine Packung: Die Charge wird nicht eingetragen.</translation>
    </message>
    <message>
        <source>One publication inserted less than {mm}{where} ({source}).</source>
        <extracomment>bodymap/ui/session/site_editor/needle_words.py</extracomment>
        <translation>Eine Veröffentlichung stach weniger als {mm} ein{where} ({source}).</translation>
    </message>
    <message>
        <source>One publication inserted no more than {mm}{where} ({source}).</source>
        <extracomment>bodymap/ui/session/site_editor/needle_words.py</extracomment>
        <translation>Eine Veröffentlichung stach nicht mehr als {mm} ein{where} ({source}).</translation>
    </message>
    <message>
        <source>Pistoning</source>
        <extracomment>bodymap/ui/session/words.py</extracomment>
        <translation>Pistoning</translation>
    </message>
    <message>
        <source>Published: {text} ({source}).</source>
        <extracomment>bodymap/ui/session/site_editor/needle_words.py</extracomment>
        <translation>Veröffentlicht: {text} ({source}).</translation>
    </message>
    <message>
        <source>Site {numbers}. {words}</source>
        <extracomment>bodymap/ui/session/site_editor/needle_words.py</extracomment>
        <translation>Stelle {numbers}. {words}</translation>
    </message>
    <message>
        <source>Sites {numbers}. {words}</source>
        <extracomment>bodymap/ui/session/site_editor/needle_words.py</extracomment>
        <translation>Stellen {numbers}. {words}</translation>
    </message>
    <message>
        <source>Superficial</source>
        <extracomment>bodymap/ui/session/words.py</extracomment>
        <translation>Oberflächlich</translation>
    </message>
    <message>
        <source>The catalogue’s range of lengths is a hint and no advice on depth. Confidence of its row: {confidence}. Sources of its row: {source}.</source>
        <extracomment>bodymap/ui/session/site_editor/needle_words.py</extracomment>
        <translation>Die Längenspanne des Katalogs ist ein Hinweis und kein Rat zur Tiefe. Verlässlichkeit ihrer Zeile: {confidence}. Quellen ihrer Zeile: {source}.</translation>
    </message>
    <message>
        <source>The patient’s BMI is {bmi}.</source>
        <extracomment>bodymap/ui/session/site_editor/needle_words.py</extracomment>
        <translation>Der BMI des Patienten ist {bmi}.</translation>
    </message>
    <message>
        <source>Winding</source>
        <extracomment>bodymap/ui/session/words.py</extracomment>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>as long as a published depth finding, or longer</source>
        <extracomment>bodymap/ui/session/site_editor/needle_words.py</extracomment>
        <translation>so lang wie ein veröffentlichter Tiefenbefund oder länger</translation>
    </message>
    <message>
        <source>deep</source>
        <extracomment>bodymap/ui/session/site_editor/anatomy_choice.py</extracomment>
        <translation>tief</translation>
    </message>
    <message>
        <source>in</source>
        <extracomment>bodymap/ui/session/words.py</extracomment>
        <translation>liegt</translation>
    </message>
    <message>
        <source>in, due</source>
        <extracomment>bodymap/ui/session/words.py</extracomment>
        <translation>liegt, fällig</translation>
    </message>
    <message>
        <source>left</source>
        <extracomment>bodymap/ui/session/words.py</extracomment>
        <translation>links</translation>
    </message>
    <message>
        <source>longer than the catalogue’s range of lengths for it, which ends at {mm}</source>
        <extracomment>bodymap/ui/session/site_editor/needle_words.py</extracomment>
        <translation>länger als die Längenspanne des Katalogs für ihn, die bei {mm} endet</translation>
    </message>
    <message>
        <source>middle layer</source>
        <extracomment>bodymap/ui/session/site_editor/anatomy_choice.py</extracomment>
        <translation>mittlere Schicht</translation>
    </message>
    <message>
        <source>midline</source>
        <extracomment>bodymap/ui/session/words.py</extracomment>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>not needled by the catalogue</source>
        <extracomment>bodymap/ui/session/site_editor/anatomy_choice.py</extracomment>
        <translation>laut Katalog nicht genadelt</translation>
    </message>
    <message>
        <source>out</source>
        <extracomment>bodymap/ui/session/words.py</extracomment>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>right</source>
        <extracomment>bodymap/ui/session/words.py</extracomment>
        <translation>rechts</translation>
    </message>
    <message>
        <source>surface</source>
        <extracomment>bodymap/ui/session/site_editor/anatomy_choice.py</extracomment>
        <translation>oberflächlich</translation>
    </message>
    <message>
        <source>{mm} mm</source>
        <extracomment>bodymap/ui/session/words.py</extracomment>
        <translation>{mm} mm</translation>
    </message>
    <message>
        <source>{mm} mm to its nearest trigger point</source>
        <extracomment>bodymap/ui/session/site_editor/anatomy_choice.py</extracomment>
        <translation>{mm} mm zum nächsten Triggerpunkt</translation>
    </message>
    <message>
        <source>{muscle} – {region}</source>
        <extracomment>bodymap/ui/session/words.py</extracomment>
        <translation>{muscle} – {region}</translation>
    </message>
    <message>
        <source>{muscle}: a needle of {mm} is {what}.</source>
        <extracomment>bodymap/ui/session/site_editor/needle_words.py</extracomment>
        <translation>{muscle}: Eine Nadel von {mm} ist {what}.</translation>
    </message>
    <message>
        <source>{size} mm</source>
        <extracomment>bodymap/ui/session/words.py</extracomment>
        <translation>{size} mm</translation>
    </message>
    <message>
        <source>{size}, lot {lot}</source>
        <extracomment>bodymap/ui/session/needle_choice.py</extracomment>
        <translation>{size}, Charge {lot}</translation>
    </message>
    <message>
        <source>{size}, lot {lot}, expired</source>
        <extracomment>bodymap/ui/session/needle_choice.py</extracomment>
        <translation>{size}, Charge {lot}, verfallen</translation>
    </message>
</context>
<context>
    <name>spoken</name>
    <message>
        <source>Site {number}, {place}</source>
        <extracomment>bodymap/ui/canvas/spoken.py</extracomment>
        <translation>Stelle {number}, {place}</translation>
    </message>
    <message>
        <source>{ghost}, press charts it</source>
        <extracomment>bodymap/ui/canvas/spoken.py</extracomment>
        <translation>{ghost}, Drücken trägt ihn ein</translation>
    </message>
    <message>
        <source>{what}, {place}</source>
        <extracomment>bodymap/ui/canvas/spoken.py</extracomment>
        <translation>{what}, {place}</translation>
    </message>
</context>
<context>
    <name>standing_words</name>
    <message>
        <source>Everything that was done here is on the server.</source>
        <extracomment>bodymap/ui/server/standing_words.py</extracomment>
        <translation>Alles, was hier getan wurde, ist auf dem Server.</translation>
    </message>
    <message>
        <source>It was last heard {when}.</source>
        <extracomment>bodymap/ui/server/standing_words.py</extracomment>
        <translation>Zuletzt gehört: {when}.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <extracomment>bodymap/ui/server/standing_words.py</extracomment>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Stopped: {why}</source>
        <extracomment>bodymap/ui/server/standing_words.py</extracomment>
        <translation>Angehalten: {why}</translation>
    </message>
    <message>
        <source>The server does not answer. Charting goes on: what is done is kept here.</source>
        <extracomment>bodymap/ui/server/standing_words.py</extracomment>
        <translation>Der Server antwortet nicht. Dokumentieren Sie weiter: Was getan wird, bleibt hier.</translation>
    </message>
    <message>
        <source>The server is being asked.</source>
        <extracomment>bodymap/ui/server/standing_words.py</extracomment>
        <translation>Der Server wird gefragt.</translation>
    </message>
    <message>
        <source>{count} waiting to be sent, the first since {clock}.</source>
        <extracomment>bodymap/ui/server/standing_words.py</extracomment>
        <translation>{count} noch nicht gesendet, das erste seit {clock}.</translation>
    </message>
    <message>
        <source>{count} waiting to be sent.</source>
        <extracomment>bodymap/ui/server/standing_words.py</extracomment>
        <translation>{count} noch nicht gesendet.</translation>
    </message>
</context>
<context>
    <name>start</name>
    <message>
        <source>Afterwards</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Age</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Agreeing to needles</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>Einverständnis mit Nadeln</translation>
    </message>
    <message>
        <source>Allergies</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>Allergien</translation>
    </message>
    <message>
        <source>Answered: not known</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>beantwortet: nicht bekannt</translation>
    </message>
    <message>
        <source>As answered</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>wie beantwortet</translation>
    </message>
    <message>
        <source>At the site</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>An der Stelle</translation>
    </message>
    <message>
        <source>At this site</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>an dieser Stelle</translation>
    </message>
    <message>
        <source>Blood and defence</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>Blut und Immunabwehr</translation>
    </message>
    <message>
        <source>Consent</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Consent is dated ahead, {day}, so nothing is charted.</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>Die Einwilligung ist vordatiert, {day}, daher wird nichts eingetragen.</translation>
    </message>
    <message>
        <source>Consent was withdrawn on {day}, so nothing is charted.</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>Die Einwilligung wurde am {day} widerrufen, daher wird nichts eingetragen.</translation>
    </message>
    <message>
        <source>Consent was withdrawn on {day}.</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>Die Einwilligung wurde am {day} widerrufen.</translation>
    </message>
    <message>
        <source>Dated ahead, {day}: {how}, by {who}. Wording {version}.</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>Vordatiert, {day}: {how}, von {who}. Wortlaut {version}.</translation>
    </message>
    <message>
        <source>Given on {day}, {how}, by {who}. Wording {version}.</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>Erteilt am {day}, {how}, von {who}. Wortlaut {version}.</translation>
    </message>
    <message>
        <source>Hands, gloves, sterile needles</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>Hände, Handschuhe, sterile Nadeln</translation>
    </message>
    <message>
        <source>Heart</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>Herz</translation>
    </message>
    <message>
        <source>Illness</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>Krankheit</translation>
    </message>
    <message>
        <source>Implants and devices</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>Implantate und Geräte</translation>
    </message>
    <message>
        <source>In general</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Lungs</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>Lunge</translation>
    </message>
    <message>
        <source>Metabolism</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>Stoffwechsel</translation>
    </message>
    <message>
        <source>Missing: {parts}</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>Fehlt: {parts}</translation>
    </message>
    <message>
        <source>Nervous system</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>Nervensystem</translation>
    </message>
    <message>
        <source>No</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>Nein</translation>
    </message>
    <message>
        <source>No consent is recorded, so nothing is charted.</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>Keine Einwilligung eingetragen, daher wird nichts eingetragen.</translation>
    </message>
    <message>
        <source>No consent is recorded.</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>Keine Einwilligung eingetragen.</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>Not known</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Pregnancy</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>Schwangerschaft</translation>
    </message>
    <message>
        <source>Screening</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>Screening</translation>
    </message>
    <message>
        <source>The place is not marked yet</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>der Ort ist noch nicht markiert</translation>
    </message>
    <message>
        <source>This site is on the {site}; the complaint is on the {complaint}.</source>
        <extracomment>bodymap/ui/session/start/laterality_check.py</extracomment>
        <translation>Diese Stelle ist {site}; die Beschwerde ist {complaint}.</translation>
    </message>
    <message>
        <source>Vessels</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>Gefäße</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>Ja</translation>
    </message>
    <message>
        <source>by a guardian</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>durch gesetzliche Vertretung</translation>
    </message>
    <message>
        <source>compared with the source</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>mit der Quelle verglichen</translation>
    </message>
    <message>
        <source>consent</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>from memory</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>aus dem Gedächtnis</translation>
    </message>
    <message>
        <source>hygiene</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>Hygiene</translation>
    </message>
    <message>
        <source>partly compared with the source</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>teilweise mit der Quelle verglichen</translation>
    </message>
    <message>
        <source>screening</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>Screening</translation>
    </message>
    <message>
        <source>verbal</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>mündlich</translation>
    </message>
    <message>
        <source>written</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>schriftlich</translation>
    </message>
    <message>
        <source>{item}: charting needs {needs}.</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>{item}: Zum Eintragen nötig: {needs}.</translation>
    </message>
    <message>
        <source>{item}: not known</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>{item}: nicht bekannt</translation>
    </message>
    <message>
        <source>{item}: nothing is charted here.</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>{item}: Hier wird nichts eingetragen.</translation>
    </message>
    <message>
        <source>{item}: nothing is charted.</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>{item}: Nichts wird eingetragen.</translation>
    </message>
    <message>
        <source>{item}: this needs a reason. Chart a new site to give one.</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>{item}: Das braucht einen Grund. Tragen Sie eine neue Stelle ein, um ihn zu nennen.</translation>
    </message>
    <message>
        <source>{item}: this technique is not charted.</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>{item}: Diese Technik wird nicht eingetragen.</translation>
    </message>
    <message>
        <source>{item}: {where}</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>{item}: {where}</translation>
    </message>
    <message>
        <source>{source}, and {count} more</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>{source} und {count} weitere</translation>
    </message>
    <message>
        <source>{source}; {confidence}</source>
        <extracomment>bodymap/ui/session/start/start_words.py</extracomment>
        <translation>{source}; {confidence}</translation>
    </message>
</context>
<context>
    <name>status_words</name>
    <message>
        <source>1 notice</source>
        <extracomment>bodymap/ui/server/status_words.py</extracomment>
        <translation>1 Hinweis</translation>
    </message>
    <message>
        <source>All sent</source>
        <extracomment>bodymap/ui/server/status_words.py</extracomment>
        <translation>Alles gesendet</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <extracomment>bodymap/ui/server/status_words.py</extracomment>
        <translation>Server wird gefragt</translation>
    </message>
    <message>
        <source>Clinic server: {state}</source>
        <extracomment>bodymap/ui/server/status_words.py</extracomment>
        <translation>Praxisserver: {state}</translation>
    </message>
    <message>
        <source>Not shared</source>
        <extracomment>bodymap/ui/server/status_words.py</extracomment>
        <translation>Kein Austausch</translation>
    </message>
    <message>
        <source>Server away</source>
        <extracomment>bodymap/ui/server/status_words.py</extracomment>
        <translation>Server nicht da</translation>
    </message>
    <message>
        <source>{count} notices</source>
        <extracomment>bodymap/ui/server/status_words.py</extracomment>
        <translation>{count} Hinweise</translation>
    </message>
    <message numerus="yes">
        <source>{count} to decide</source>
        <extracomment>bodymap/ui/server/status_words.py</extracomment>
        <translation>
            <numerusform>{count} zu entscheiden</numerusform>
            <numerusform>{count} zu entscheiden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} waiting</source>
        <extracomment>bodymap/ui/server/status_words.py</extracomment>
        <translation>
            <numerusform>{count} wartet</numerusform>
            <numerusform>{count} warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} waiting since {clock}</source>
        <extracomment>bodymap/ui/server/status_words.py</extracomment>
        <translation>
            <numerusform>{count} wartet seit {clock}</numerusform>
            <numerusform>{count} warten seit {clock}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stock</name>
    <message>
        <source>Patients {a} · visits {b} · sites {c}</source>
        <extracomment>bodymap/ui/stock/box_words.py</extracomment>
        <translation>Patienten {a} · Behandlungen {b} · Stellen {c}</translation>
    </message>
    <message>
        <source>expired {day}</source>
        <extracomment>bodymap/ui/stock/box_words.py</extracomment>
        <translation>verfallen {day}</translation>
    </message>
    <message>
        <source>in use</source>
        <extracomment>bodymap/ui/stock/box_words.py</extracomment>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>no expiry</source>
        <extracomment>bodymap/ui/stock/box_words.py</extracomment>
        <translation>ohne Verfall</translation>
    </message>
    <message>
        <source>put away</source>
        <extracomment>bodymap/ui/stock/box_words.py</extracomment>
        <translation>weggelegt</translation>
    </message>
    <message>
        <source>to {day}</source>
        <extracomment>bodymap/ui/stock/box_words.py</extracomment>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>{size} · lot {lot}</source>
        <extracomment>bodymap/ui/stock/box_words.py</extracomment>
        <translation>{size} · Charge {lot}</translation>
    </message>
</context>
<context>
    <name>value_words</name>
    <message>
        <source>a file</source>
        <extracomment>bodymap/ui/manage/value_words.py</extracomment>
        <translation>eine Datei</translation>
    </message>
    <message>
        <source>an entry of the record</source>
        <extracomment>bodymap/ui/manage/value_words.py</extracomment>
        <translation>ein Eintrag der Akte</translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>bodymap/ui/manage/value_words.py</extracomment>
        <translation>nein</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>bodymap/ui/manage/value_words.py</extracomment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>somebody who is not listed</source>
        <extracomment>bodymap/ui/manage/value_words.py</extracomment>
        <translation>jemand, der nicht aufgeführt ist</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <extracomment>bodymap/ui/manage/value_words.py</extracomment>
        <translation>die Zwischenablage</translation>
    </message>
    <message>
        <source>the printer</source>
        <extracomment>bodymap/ui/manage/value_words.py</extracomment>
        <translation>der Drucker</translation>
    </message>
    <message>
        <source>what counted</source>
        <extracomment>bodymap/ui/manage/value_words.py</extracomment>
        <translation>was galt</translation>
    </message>
    <message>
        <source>what waited</source>
        <extracomment>bodymap/ui/manage/value_words.py</extracomment>
        <translation>was wartete</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>bodymap/ui/manage/value_words.py</extracomment>
        <translation>ja</translation>
    </message>
    <message>
        <source>{count} of it</source>
        <extracomment>bodymap/ui/manage/value_words.py</extracomment>
        <translation>{count} davon</translation>
    </message>
</context>
<context>
    <name>visit_state</name>
    <message>
        <source>amended</source>
        <extracomment>bodymap/ui/frame/state_words.py</extracomment>
        <translation>berichtigt</translation>
    </message>
    <message>
        <source>ended</source>
        <extracomment>bodymap/ui/frame/state_words.py</extracomment>
        <translation>beendet</translation>
    </message>
    <message>
        <source>ended, not signed</source>
        <extracomment>bodymap/ui/frame/state_words.py</extracomment>
        <translation>beendet, nicht unterzeichnet</translation>
    </message>
    <message>
        <source>open</source>
        <extracomment>bodymap/ui/frame/state_words.py</extracomment>
        <translation>offen</translation>
    </message>
    <message>
        <source>signed</source>
        <extracomment>bodymap/ui/frame/state_words.py</extracomment>
        <translation>unterzeichnet</translation>
    </message>
    <message>
        <source>signed, amended</source>
        <extracomment>bodymap/ui/frame/state_words.py</extracomment>
        <translation>unterzeichnet, berichtigt</translation>
    </message>
    <message>
        <source>{0} not signed</source>
        <extracomment>bodymap/ui/frame/state_words.py</extracomment>
        <translation>{0} nicht unterzeichnet</translation>
    </message>
</context>
</TS>
