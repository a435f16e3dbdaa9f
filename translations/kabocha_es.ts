<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>kabocha</name>
    <message>
        <source>There is no such file.</source>
        <translation>No existe ese archivo.</translation>
    </message>
    <message>
        <source>Check the name, or choose another file.</source>
        <translation>Revise el nombre o elija otro archivo.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>Esto es una carpeta, no un archivo.</translation>
    </message>
    <message>
        <source>Choose a file in it.</source>
        <translation>Elija un archivo de ella.</translation>
    </message>
    <message>
        <source>This is not a regular file.</source>
        <translation>Este no es un archivo normal.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Elija otro archivo.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>No se puede leer el archivo: %1.</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Revise sus permisos.</translation>
    </message>
    <message>
        <source>The file is larger than %1.</source>
        <translation>El archivo supera los %1.</translation>
    </message>
    <message>
        <source>Choose a smaller file.</source>
        <translation>Elija un archivo más pequeño.</translation>
    </message>
    <message>
        <source>Reading stopped half way: %1.</source>
        <translation>La lectura se interrumpió a medio camino: %1.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Writing stopped: %1.</source>
        <translation>La escritura se interrumpió: %1.</translation>
    </message>
    <message>
        <source>Check the free space.</source>
        <translation>Revise el espacio libre.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1. What was there before is unchanged.</source>
        <translation>No se puede escribir el archivo: %1. Lo que había antes no cambió.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and free space, or save under another name.</source>
        <translation>Revise los permisos y el espacio libre de la carpeta, o guarde con otro nombre.</translation>
    </message>
</context>
<context>
    <name>kabocha::app::Application</name>
    <message>
        <source>The folder for drafts cannot be made, so nothing could be kept safe.</source>
        <translation>No se puede crear la carpeta de los borradores, de modo que nada quedaría a salvo.</translation>
    </message>
    <message>
        <source>Check the permissions and free space of your home folder.</source>
        <translation>Revise los permisos y el espacio libre de su carpeta personal.</translation>
    </message>
</context>
<context>
    <name>kabocha::app::Core</name>
    <message>
        <source>Kabocha&apos;s data folder cannot be made, so nothing could be kept safe.</source>
        <translation>No se puede crear la carpeta de datos de Kabocha, de modo que nada quedaría a salvo.</translation>
    </message>
    <message>
        <source>Check the permissions and free space of your home folder.</source>
        <translation>Revise los permisos y el espacio libre de su carpeta personal.</translation>
    </message>
</context>
<context>
    <name>kabocha::app::FileSettings</name>
    <message>
        <source>The settings cannot be read, so they are not replaced.</source>
        <translation>No se pueden leer las preferencias, por lo que no se reemplazan.</translation>
    </message>
    <message>
        <source>The settings cannot be written.</source>
        <translation>No se pueden escribir las preferencias.</translation>
    </message>
    <message>
        <source>Check the file, the permissions of its folder and the free space.</source>
        <translation>Revise el archivo, los permisos de su carpeta y el espacio libre.</translation>
    </message>
</context>
<context>
    <name>kabocha::app::PracticeSandbox</name>
    <message>
        <source>The practice sandbox did not start within 20 seconds.</source>
        <translation>El sandbox de práctica no arrancó en 20 segundos.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, restart the computer.</source>
        <translation>Inténtelo de nuevo; si sigue así, reinicie el computador.</translation>
    </message>
    <message>
        <source>The practice sandbox cannot be started: %1.</source>
        <translation>No se puede arrancar el sandbox de práctica: %1.</translation>
    </message>
    <message>
        <source>Reinstall Kabocha: its program kabocha-sandbox is missing or damaged.</source>
        <translation>Reinstale Kabocha: su programa kabocha-sandbox falta o está dañado.</translation>
    </message>
    <message>
        <source>The practice sandbox stopped at once: %1</source>
        <translation>El sandbox de práctica se detuvo de inmediato: %1</translation>
    </message>
    <message>
        <source>it gave no reason.</source>
        <translation>no indicó el motivo.</translation>
    </message>
    <message>
        <source>Check that its data folder can be written.</source>
        <translation>Compruebe que se pueda escribir en su carpeta de datos.</translation>
    </message>
</context>
<context>
    <name>kabocha::app::Preparation</name>
    <message>
        <source>Cancelled before the practice sandbox answered.</source>
        <translation>Se canceló antes de que respondiera el sandbox de práctica.</translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch</name>
    <message>
        <source>What waits in the outbox is not a job.</source>
        <translation>Lo que espera en la bandeja de salida no es un trabajo.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Encolar</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>Definiciones</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>InfluxDB</source>
        <translation>InfluxDB</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>enviándose</translation>
    </message>
    <message>
        <source>accepted, not confirmed</source>
        <translation>aceptado, sin confirmar</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>entregado</translation>
    </message>
    <message>
        <source>arrived in part</source>
        <translation>entregado en parte</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>en duda</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>Kabocha ended while this job was being sent. It may or may not have arrived. “Try again” looks for it on the server before anything is sent.</source>
        <translation>Kabocha se cerró mientras se enviaba este trabajo. Puede que haya llegado o que no. «Reintentar» lo busca en el servidor antes de enviar nada.</translation>
    </message>
    <message>
        <source>not tried again by itself</source>
        <translation>no se reintenta por sí solo</translation>
    </message>
    <message>
        <source>the server is asked about InfluxDB again at %1</source>
        <translation>se vuelve a preguntar al servidor por InfluxDB: %1</translation>
    </message>
    <message>
        <source>next try at %1</source>
        <translation>próximo intento: %1</translation>
    </message>
    <message>
        <source>tried once; next try at %1</source>
        <translation>un intento; el próximo: %1</translation>
    </message>
    <message>
        <source>tried %1 times; next try at %2</source>
        <translation>%1 intentos; el próximo: %2</translation>
    </message>
    <message>
        <source>The outbox cannot be locked: %1.</source>
        <translation>No se puede bloquear la bandeja de salida: %1.</translation>
    </message>
    <message>
        <source>Check the permissions and free space of its folder.</source>
        <translation>Revise los permisos y el espacio libre de su carpeta.</translation>
    </message>
    <message>
        <source>The outbox was written by a newer Kabocha. It is left as it is.</source>
        <translation>La bandeja de salida la escribió un Kabocha más nuevo. Se deja como está.</translation>
    </message>
    <message>
        <source>Use the newer program.</source>
        <translation>Use el programa más nuevo.</translation>
    </message>
    <message>
        <source>This is the database of another program, not an outbox of Kabocha. It was left as it is.</source>
        <translation>Esta es la base de datos de otro programa, no una bandeja de salida de Kabocha. Se dejó como estaba.</translation>
    </message>
    <message>
        <source>Move the file away; a new outbox is made then.</source>
        <translation>Mueva el archivo a otro lugar; entonces se crea una bandeja de salida nueva.</translation>
    </message>
    <message>
        <source>The outbox cannot be read or written: %1.</source>
        <translation>No se puede leer ni escribir la bandeja de salida: %1.</translation>
    </message>
    <message>
        <source>Check the permissions and free space of its folder. Nothing is sent that is not written down first.</source>
        <translation>Revise los permisos y el espacio libre de su carpeta. Nada se envía sin anotarlo antes.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 y %2 más</translation>
    </message>
    <message>
        <source>Arrived: %1 holds job %3 with every value that was sent (%2).</source>
        <translation>Llegó: %1 tiene el trabajo %3 con todos los valores enviados (%2).</translation>
    </message>
    <message>
        <source>%1 holds %2 of %3 values as job %4. It did not keep: %5.</source>
        <translation>%1 tiene %2 de %3 valores como trabajo %4. No conservó: %5.</translation>
    </message>
    <message>
        <source>Other values than were sent: %1.</source>
        <translation>Valores distintos de los enviados: %1.</translation>
    </message>
    <message>
        <source>A server drops what it has no definition of.</source>
        <translation>Un servidor descarta aquello de lo que no tiene definición.</translation>
    </message>
    <message>
        <source>The metadata there is not what was sent.</source>
        <translation>Los metadatos que hay allí no son los enviados.</translation>
    </message>
    <message>
        <source>Blobs are missing for: %1.</source>
        <translation>Faltan blobs de: %1.</translation>
    </message>
    <message>
        <source>%1 It is not sent.</source>
        <translation>%1 No se envía.</translation>
    </message>
    <message>
        <source>%1 It may have arrived on %2 all the same, but cannot be looked for.</source>
        <translation>%1 Aun así puede haber llegado a %2, pero no se puede buscar.</translation>
    </message>
    <message>
        <source>See which jobs %1 has before you dispatch it again from its file: it would be there twice.</source>
        <translation>Vea qué trabajos tiene %1 antes de despacharlo de nuevo desde su archivo: quedaría allí dos veces.</translation>
    </message>
    <message>
        <source>%1 %2 has accepted it as job %3, but what it holds cannot be compared.</source>
        <translation>%1 %2 lo aceptó como trabajo %3, pero no se puede comparar lo que guarda.</translation>
    </message>
    <message>
        <source>See what job %1 holds before you dispatch it again from its file: it would be there twice.</source>
        <translation>Vea qué guarda el trabajo %1 antes de despacharlo de nuevo desde su archivo: quedaría allí dos veces.</translation>
    </message>
    <message>
        <source>What the row says of job %1 still holds; only it cannot be compared again.</source>
        <translation>Lo que la fila dice del trabajo %1 sigue valiendo; solo que no se puede comparar otra vez.</translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch::ConnectionTest</name>
    <message>
        <source>The practice sandbox answers; it gets an account by itself when the first job is sent.</source>
        <translation>El sandbox de práctica responde; recibe una cuenta por sí solo cuando se envía el primer trabajo.</translation>
    </message>
    <message>
        <source>%1 SQuaSH version %2.</source>
        <translation>%1 SQuaSH versión %2.</translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch::Deed</name>
    <message>
        <source>Cancelled before anything was sent.</source>
        <translation>Se canceló antes de enviar nada.</translation>
    </message>
    <message>
        <source>The job waits in the outbox.</source>
        <translation>El trabajo espera en la bandeja de salida.</translation>
    </message>
    <message>
        <source>This job is being worked on already, here or in another window.</source>
        <translation>Este trabajo ya se está procesando, aquí o en otra ventana.</translation>
    </message>
    <message>
        <source>Wait for its end.</source>
        <translation>Espere a que termine.</translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch::Delivery</name>
    <message>
        <source>Cancelled before the job was queued.</source>
        <translation>Se canceló antes de encolar el trabajo.</translation>
    </message>
    <message>
        <source>The job cannot be sent to %1: %2</source>
        <translation>El trabajo no se puede enviar a %1: %2</translation>
    </message>
    <message>
        <source>Mend this, then dispatch again. The list of problems leads to each place.</source>
        <translation>Corríjalo y luego despache de nuevo. La lista de problemas lleva a cada lugar.</translation>
    </message>
    <message>
        <source>%1 warnings, see the list of problems</source>
        <translation>advertencias: %1, vea la lista de problemas</translation>
    </message>
    <message>
        <source>nothing stands in the way</source>
        <translation>nada lo impide</translation>
    </message>
    <message>
        <source>Not sent yet.</source>
        <translation>Aún no se ha enviado.</translation>
    </message>
    <message>
        <source>row %1 of the outbox</source>
        <translation>fila %1 de la bandeja de salida</translation>
    </message>
    <message>
        <source>There is nothing to be done for this row now.</source>
        <translation>Por ahora no hay nada que hacer con esta fila.</translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch::Doubt</name>
    <message>
        <source>%1 Whether it has arrived is not known: %2</source>
        <translation>%1 No se sabe si llegó: %2</translation>
    </message>
    <message>
        <source>The job stays in the outbox, in doubt. “Try again” looks for it before anything is sent.</source>
        <translation>El trabajo queda en la bandeja de salida, en duda. «Reintentar» lo busca antes de enviar nada.</translation>
    </message>
    <message>
        <source>%1 The job was looked for on %2 and is not there so far.</source>
        <translation>%1 Se buscó el trabajo en %2 y por ahora no está.</translation>
    </message>
    <message>
        <source>It stays in the outbox, in doubt. “Try again” looks once more before it is sent.</source>
        <translation>Queda en la bandeja de salida, en duda. «Reintentar» lo busca una vez más antes de enviarlo.</translation>
    </message>
    <message>
        <source>The answer was lost, but the job was found on the server.</source>
        <translation>La respuesta se perdió, pero el trabajo se encontró en el servidor.</translation>
    </message>
    <message>
        <source>Cancelled while the job was looked for; it is still in doubt.</source>
        <translation>Se canceló mientras se buscaba el trabajo; sigue en duda.</translation>
    </message>
    <message>
        <source>“Try again” looks for it before anything is sent.</source>
        <translation>«Reintentar» lo busca antes de enviar nada.</translation>
    </message>
    <message>
        <source>The job was looked for on %1 and is not there so far.</source>
        <translation>Se buscó el trabajo en %1 y por ahora no está.</translation>
    </message>
    <message>
        <source>It is looked for again before it is sent.</source>
        <translation>Se busca de nuevo antes de enviarlo.</translation>
    </message>
    <message>
        <source>It had arrived; it was not sent again.</source>
        <translation>Había llegado; no se envió de nuevo.</translation>
    </message>
    <message>
        <source>The answer to this job was lost.</source>
        <translation>Se perdió la respuesta a este trabajo.</translation>
    </message>
    <message>
        <source>The job had arrived in part; it was not sent again.</source>
        <translation>El trabajo había llegado en parte; no se envió de nuevo.</translation>
    </message>
    <message>
        <source>%1 A part of the job was stored on %2 as job %3; it lacks %4 of %5 values: %6.</source>
        <translation>%1 Una parte del trabajo quedó guardada en %2 como trabajo %3; le faltan %4 de %5 valores: %6.</translation>
    </message>
    <message>
        <source>Withdraw job %1, mend what the server complains of, then send again.</source>
        <translation>Retire el trabajo %1, corrija lo que el servidor objeta y envíelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 Job %2 on %3 is this one, but holds %4 of %5 values so far.</source>
        <translation>%1 El trabajo %2 de %3 es este, pero por ahora tiene %4 de %5 valores.</translation>
    </message>
    <message>
        <source>The server may still be at it: it is looked at again by itself. Nothing is sent twice.</source>
        <translation>Puede que el servidor aún lo esté procesando: se vuelve a mirar por sí solo. Nada se envía dos veces.</translation>
    </message>
    <message>
        <source>A job with the same values is being sent at this moment; whether job %1 on %2 is that one or this is not known yet.</source>
        <translation>En este momento se envía un trabajo con los mismos valores; aún no se sabe si el trabajo %1 de %2 es ese o es este.</translation>
    </message>
    <message>
        <source>It is looked for again when that has ended.</source>
        <translation>Se busca de nuevo cuando ese termine.</translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch::IndexQuestion</name>
    <message>
        <source>The values did not reach InfluxDB.</source>
        <translation>Los valores no llegaron a InfluxDB.</translation>
    </message>
    <message>
        <source>The values did not reach InfluxDB: %1</source>
        <translation>Los valores no llegaron a InfluxDB: %1</translation>
    </message>
    <message>
        <source>It is not known yet whether the values have reached InfluxDB.</source>
        <translation>Aún no se sabe si los valores llegaron a InfluxDB.</translation>
    </message>
    <message>
        <source>not asked any longer</source>
        <translation>ya no se pregunta</translation>
    </message>
    <message>
        <source>Whether the values have reached InfluxDB is not known: %1</source>
        <translation>No se sabe si los valores llegaron a InfluxDB: %1</translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch::MetricsQuestion</name>
    <message>
        <source>Cancelled while %1 was asked about metrics.</source>
        <translation>Se canceló mientras se preguntaba a %1 por métricas.</translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch::Outbox</name>
    <message>
        <source>This row is being worked on, here or in another window.</source>
        <translation>Esta fila se está procesando, aquí o en otra ventana.</translation>
    </message>
    <message>
        <source>Cancel that first, or wait for its end.</source>
        <translation>Cancele eso primero o espere a que termine.</translation>
    </message>
    <message>
        <source>The job was not written into the outbox: another Kabocha holds the place of row %1.</source>
        <translation>El trabajo no se anotó en la bandeja de salida: otro Kabocha ocupa el lugar de la fila %1.</translation>
    </message>
    <message>
        <source>Wait for its end or end that program, then dispatch again.</source>
        <translation>Espere a que termine o cierre ese programa, y despache de nuevo.</translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch::OutboxDatabase</name>
    <message>
        <source>This row is no longer in the outbox.</source>
        <translation>Esta fila ya no está en la bandeja de salida.</translation>
    </message>
    <message>
        <source>Another window may have discarded it.</source>
        <translation>Puede que otra ventana la haya descartado.</translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch::Payload</name>
    <message>
        <source>The job in the outbox is damaged: %1.</source>
        <translation>El trabajo de la bandeja de salida está dañado: %1.</translation>
    </message>
    <message>
        <source>Dispatch the job again from its file, and discard this row.</source>
        <translation>Despache el trabajo de nuevo desde su archivo y descarte esta fila.</translation>
    </message>
    <message>
        <source>it is not what was queued</source>
        <translation>no es lo que se encoló</translation>
    </message>
    <message>
        <source>its file cannot be read, %1</source>
        <translation>su archivo no se puede leer, %1</translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch::PayloadFile</name>
    <message>
        <source>What is to be sent cannot be written down: %1.</source>
        <translation>No se puede anotar lo que se va a enviar: %1.</translation>
    </message>
    <message>
        <source>Check the permissions and free space of its folder. Nothing is sent that is not written down first.</source>
        <translation>Revise los permisos y el espacio libre de su carpeta. Nada se envía sin anotarlo antes.</translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch::Publication</name>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>%1 definitions were settled before; publish again, and only the rest is sent.</source>
        <translation>Definiciones ya listas: %1; publique de nuevo y se enviará solo el resto.</translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch::Publisher</name>
    <message>
        <source>%1 new, %2 changed, %3 known</source>
        <translation>nuevas: %1, cambiadas: %2, conocidas: %3</translation>
    </message>
    <message>
        <source>%1, %2 the server cannot hold: %3</source>
        <translation>%1; el servidor no puede guardar %2: %3</translation>
    </message>
    <message>
        <source>Cancelled while the definitions were published.</source>
        <translation>Se canceló mientras se publicaban las definiciones.</translation>
    </message>
    <message>
        <source>“%1” has a name of %2 characters, the limit is %3.</source>
        <translation>«%1» tiene un nombre de %2 caracteres; el límite es %3.</translation>
    </message>
    <message>
        <source>“%1” has a unit of %2 characters (%3), the limit is %4.</source>
        <translation>«%1» tiene una unidad de %2 caracteres (%3); el límite es %4.</translation>
    </message>
    <message>
        <source>“%1” belongs to “%2”, which the server cannot hold.</source>
        <translation>«%1» pertenece a «%2», que el servidor no puede guardar.</translation>
    </message>
    <message>
        <source>The server does not know “%1”, and no definition of it is at hand: its value will be dropped.</source>
        <translation>El servidor no conoce «%1» y no hay a mano una definición: su valor se descartará.</translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch::Resender</name>
    <message>
        <source>Nothing waits in the outbox.</source>
        <translation>Nada espera en la bandeja de salida.</translation>
    </message>
    <message>
        <source>1 job of the outbox arrived.</source>
        <translation>Llegó 1 trabajo de la bandeja de salida.</translation>
    </message>
    <message>
        <source>%1 jobs of the outbox arrived.</source>
        <translation>Llegaron %1 trabajos de la bandeja de salida.</translation>
    </message>
    <message>
        <source>1 job is left; its row says why.</source>
        <translation>Queda 1 trabajo; su fila dice por qué.</translation>
    </message>
    <message>
        <source>%1 jobs are left; each row says why.</source>
        <translation>Quedan %1 trabajos; cada fila dice por qué.</translation>
    </message>
    <message>
        <source>Cancelled before the end.</source>
        <translation>Se canceló antes del final.</translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch::RetryPolicy</name>
    <message>
        <source>The server is not asked about InfluxDB any more: it did not tell in %1 tries.</source>
        <translation>Ya no se pregunta al servidor por InfluxDB: no respondió en %1 intentos.</translation>
    </message>
    <message>
        <source>It was tried %1 times in %2 hours and is not tried again by itself. “Try again” goes on.</source>
        <translation>Se intentó %1 veces en %2 horas y ya no se reintenta por sí solo. «Reintentar» continúa.</translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch::Search</name>
    <message>
        <source>Cancelled while the job was looked for.</source>
        <translation>Se canceló mientras se buscaba el trabajo.</translation>
    </message>
    <message>
        <source>%1 has %2 new jobs, too many to look at all of them; the job is not among the oldest %3.</source>
        <translation>%1 tiene %2 trabajos nuevos, demasiados para mirarlos todos; el trabajo no está entre los %3 más antiguos.</translation>
    </message>
    <message>
        <source>Look for it on the server yourself. If it is not there, discard this row and dispatch the job again.</source>
        <translation>Búsquelo usted en el servidor. Si no está, descarte esta fila y despache el trabajo de nuevo.</translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch::ServerSteps</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 bytes</translation>
    </message>
    <message>
        <source>Being sent.</source>
        <translation>Se está enviando.</translation>
    </message>
    <message>
        <source>%1 bytes; the server calls it job %2</source>
        <translation>%1 bytes; el servidor lo llama trabajo %2</translation>
    </message>
    <message>
        <source>Accepted as job %1; not read back yet.</source>
        <translation>Aceptado como trabajo %1; todavía sin releer.</translation>
    </message>
    <message>
        <source>%1 It may or may not have arrived; “Try again” looks for it first.</source>
        <translation>%1 Puede que haya llegado o que no; «Reintentar» primero lo busca.</translation>
    </message>
    <message>
        <source>Looking for the job on the server</source>
        <translation>Buscando el trabajo en el servidor</translation>
    </message>
    <message>
        <source>It is not on the server; it is sent again</source>
        <translation>No está en el servidor; se envía de nuevo</translation>
    </message>
    <message>
        <source>Reading job %1 back</source>
        <translation>Releyendo el trabajo %1</translation>
    </message>
    <message>
        <source>Job %1 is not on %2 (any longer).</source>
        <translation>El trabajo %1 no está (o ya no está) en %2.</translation>
    </message>
    <message>
        <source>Somebody may have deleted it. “Try again” sends it anew.</source>
        <translation>Puede que alguien lo haya eliminado. «Reintentar» lo envía de nuevo.</translation>
    </message>
    <message>
        <source>The server accepted the job as job %1, but it could not be read back: %2</source>
        <translation>El servidor aceptó el trabajo como trabajo %1, pero no se pudo releer: %2</translation>
    </message>
    <message>
        <source>“Try again” reads it back; nothing is sent twice.</source>
        <translation>«Reintentar» lo relee; nada se envía dos veces.</translation>
    </message>
    <message>
        <source>nothing is left to ask about InfluxDB</source>
        <translation>no queda nada que preguntar sobre InfluxDB</translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch::Session</name>
    <message>
        <source>Connected to %1.</source>
        <translation>Conectado con %1.</translation>
    </message>
    <message>
        <source>There is no user or password for %1.</source>
        <translation>No hay usuario ni contraseña para %1.</translation>
    </message>
    <message>
        <source>The password of %1 for %2 is not known: %3</source>
        <translation>No se conoce la contraseña de %1 en %2: %3</translation>
    </message>
    <message>
        <source>Enter it; then the job goes on from the outbox.</source>
        <translation>Ingrésela; el trabajo sigue entonces desde la bandeja de salida.</translation>
    </message>
    <message>
        <source>Signed in to %1 with a new account, %2.</source>
        <translation>Sesión iniciada en %1 con una cuenta nueva, %2.</translation>
    </message>
    <message>
        <source>It could not be kept: %1</source>
        <translation>No se pudo conservar: %1</translation>
    </message>
    <message>
        <source>Signed in to %1 as %2.</source>
        <translation>Sesión iniciada en %1 como %2.</translation>
    </message>
</context>
<context>
    <name>kabocha::dispatch::Withdrawal</name>
    <message>
        <source>There is nothing to withdraw: no job on %1 is known for this row.</source>
        <translation>No hay nada que retirar: no se conoce ningún trabajo en %1 para esta fila.</translation>
    </message>
    <message>
        <source>“Try again” looks for it first.</source>
        <translation>«Reintentar» lo busca primero.</translation>
    </message>
    <message>
        <source>Discard the row if it is no longer needed.</source>
        <translation>Descarte la fila si ya no se necesita.</translation>
    </message>
    <message>
        <source>Deleting job %1</source>
        <translation>Eliminando el trabajo %1</translation>
    </message>
    <message>
        <source>Job %1 was deleted on %2.</source>
        <translation>El trabajo %1 se eliminó en %2.</translation>
    </message>
    <message>
        <source>Job %1 was no longer on %2.</source>
        <translation>El trabajo %1 ya no estaba en %2.</translation>
    </message>
    <message>
        <source>%1 It is to be sent again.</source>
        <translation>%1 Se enviará de nuevo.</translation>
    </message>
</context>
<context>
    <name>kabocha::document</name>
    <message>
        <source>It is kept; look at it in a text editor, or delete it.</source>
        <translation>Se conserva; mírelo con un editor de texto o elimínelo.</translation>
    </message>
    <message>
        <source>This file is not a draft.</source>
        <translation>Este archivo no es un borrador.</translation>
    </message>
    <message>
        <source>This draft has the format %1, which this version of the program does not know.</source>
        <translation>Este borrador tiene el formato %1, que esta versión del programa no conoce.</translation>
    </message>
    <message>
        <source>Open it with the version of the program that wrote it.</source>
        <translation>Ábralo con la versión del programa que lo escribió.</translation>
    </message>
    <message>
        <source>The draft does not say when it was written.</source>
        <translation>El borrador no dice cuándo se escribió.</translation>
    </message>
</context>
<context>
    <name>kabocha::document::DraftJournal</name>
    <message>
        <source>The draft cannot be removed: %1.</source>
        <translation>No se puede eliminar el borrador: %1.</translation>
    </message>
    <message>
        <source>It will be offered at the next start.</source>
        <translation>Se ofrecerá al próximo inicio.</translation>
    </message>
    <message>
        <source>No draft can be kept in this folder; a crash would lose unsaved work.</source>
        <translation>No se puede conservar ningún borrador en esta carpeta; una caída perdería lo no guardado.</translation>
    </message>
    <message>
        <source>Save often, and check the folder&apos;s permissions and free space.</source>
        <translation>Guarde a menudo y revise los permisos y el espacio libre de la carpeta.</translation>
    </message>
    <message>
        <source>A draft of an earlier run cannot be read: %1</source>
        <translation>No se puede leer un borrador de una ejecución anterior: %1</translation>
    </message>
</context>
<context>
    <name>kabocha::document::JobDocument</name>
    <message>
        <source>New job</source>
        <translation>Trabajo nuevo</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>Registrar %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Eliminar %1</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n measurement(s)</source>
        <translation>
            <numerusform>Eliminar %n medición</numerusform>
            <numerusform>Eliminar %n mediciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Cambiar %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Agregar %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>Cambiar el nombre de %1 a %2</translation>
    </message>
    <message>
        <source>Add definitions</source>
        <translation>Agregar definiciones</translation>
    </message>
    <message>
        <source>Correct %1</source>
        <translation>Corregir %1</translation>
    </message>
</context>
<context>
    <name>kabocha::document::Lists</name>
    <message>
        <source>A list of %1 numbers lay in %2, which is gone or was changed since.</source>
        <translation>Una lista de %1 números estaba en %2, que ya no existe o cambió desde entonces.</translation>
    </message>
    <message>
        <source>It is empty now; all else of the draft is here. Save it under another name.</source>
        <translation>Ahora está vacía; todo lo demás del borrador está aquí. Guárdelo con otro nombre.</translation>
    </message>
</context>
<context>
    <name>kabocha::environments</name>
    <message>
        <source>Recorded by hand at this computer</source>
        <translation>Registrado a mano en este computador</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Sitio</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Conjunto de datos</translation>
    </message>
    <message>
        <source>A run of Jenkins continuous integration</source>
        <translation>Una ejecución de integración continua de Jenkins</translation>
    </message>
    <message>
        <source>Build number</source>
        <translation>Número de compilación</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Node label</source>
        <translation>Etiqueta del nodo</translation>
    </message>
    <message>
        <source>Git references</source>
        <translation>Referencias de Git</translation>
    </message>
    <message>
        <source>Build address (URL)</source>
        <translation>Dirección de la compilación (URL)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>A processing run at the LSST data facility</source>
        <translation>Una ejecución de procesamiento en la LSST data facility</translation>
    </message>
    <message>
        <source>Dataset repository (URL)</source>
        <translation>Repositorio del conjunto de datos (URL)</translation>
    </message>
    <message>
        <source>Run number</source>
        <translation>Número de ejecución</translation>
    </message>
    <message>
        <source>Run address (URL)</source>
        <translation>Dirección de la ejecución (URL)</translation>
    </message>
    <message>
        <source>Version of the software</source>
        <translation>Versión del software</translation>
    </message>
</context>
<context>
    <name>kabocha::history</name>
    <message>
        <source>it has no identifier</source>
        <translation>no tiene identificador</translation>
    </message>
    <message>
        <source>it has no metric</source>
        <translation>no tiene métrica</translation>
    </message>
    <message>
        <source>it has no time</source>
        <translation>no tiene hora</translation>
    </message>
    <message>
        <source>A measurement of “%1” cannot be put into the history: %2.</source>
        <translation>No se puede agregar al historial una medición de «%1»: %2.</translation>
    </message>
    <message>
        <source>This is a fault of Kabocha; please report it.</source>
        <translation>Es un error de Kabocha; le rogamos informarlo.</translation>
    </message>
    <message>
        <source>This history was written by a newer version of Kabocha (schema %1; this one knows up to %2). It was left as it is.</source>
        <translation>Este historial lo escribió una versión más nueva de Kabocha (esquema %1; esta conoce hasta el %2). Se dejó como estaba.</translation>
    </message>
    <message>
        <source>Use the newer version of Kabocha.</source>
        <translation>Use la versión más nueva de Kabocha.</translation>
    </message>
    <message>
        <source>This is the database of another program, not a history of Kabocha. It was left as it is.</source>
        <translation>Esta es la base de datos de otro programa, no un historial de Kabocha. Se dejó como estaba.</translation>
    </message>
    <message>
        <source>Move the file away; a new history is made then.</source>
        <translation>Mueva el archivo a otro lugar; entonces se crea un historial nuevo.</translation>
    </message>
    <message>
        <source>This file is not a history: it is no SQLite database.</source>
        <translation>Este archivo no es un historial: no es una base de datos SQLite.</translation>
    </message>
    <message>
        <source>The history&apos;s file is damaged.</source>
        <translation>El archivo del historial está dañado.</translation>
    </message>
    <message>
        <source>Close Kabocha, keep a copy of the file, and repair it with “sqlite3 FILE .recover”, or move it away to begin a new one. Your job files are not touched by this.</source>
        <translation>Cierre Kabocha, guarde una copia del archivo y repárelo con «sqlite3 FILE .recover», o muévalo a otro lugar para comenzar uno nuevo. Esto no afecta a sus archivos de trabajo.</translation>
    </message>
    <message>
        <source>The history cannot be written: its file or folder is read-only.</source>
        <translation>No se puede escribir el historial: su archivo o carpeta es de solo lectura.</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Revise sus permisos.</translation>
    </message>
    <message>
        <source>The history cannot be opened.</source>
        <translation>No se puede abrir el historial.</translation>
    </message>
    <message>
        <source>Check the permissions of the file and its folder.</source>
        <translation>Revise los permisos del archivo y de su carpeta.</translation>
    </message>
    <message>
        <source>The history cannot be written: the disk is full.</source>
        <translation>No se puede escribir el historial: el disco está lleno.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The history is in use by another program that does not let go of it.</source>
        <translation>Otro programa usa el historial y no lo suelta.</translation>
    </message>
    <message>
        <source>Close other windows of Kabocha, or whatever else has the file open, then try again.</source>
        <translation>Cierre las demás ventanas de Kabocha, o lo que tenga abierto el archivo, e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The history cannot be used: %1.</source>
        <translation>No se puede usar el historial: %1.</translation>
    </message>
    <message>
        <source>Check that the disk is there and works, then try again.</source>
        <translation>Compruebe que el disco esté presente y funcione, e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The history cannot be kept here: this is a folder, not a file.</source>
        <translation>El historial no se puede guardar aquí: esto es una carpeta, no un archivo.</translation>
    </message>
    <message>
        <source>Move the folder away; a new history is made then.</source>
        <translation>Mueva la carpeta a otro lugar; entonces se crea un historial nuevo.</translation>
    </message>
    <message>
        <source>The folder for the history cannot be made.</source>
        <translation>No se puede crear la carpeta del historial.</translation>
    </message>
    <message>
        <source>Check the permissions of the folders above it.</source>
        <translation>Revise los permisos de las carpetas que la contienen.</translation>
    </message>
</context>
<context>
    <name>kabocha::history::HistoryStore::Private</name>
    <message>
        <source>Reading was cancelled.</source>
        <translation>Se canceló la lectura.</translation>
    </message>
</context>
<context>
    <name>kabocha::job</name>
    <message>
        <source>Save it again as CSV in UTF-8, or choose another file.</source>
        <translation>Guárdelo de nuevo como CSV en UTF-8 o elija otro archivo.</translation>
    </message>
    <message>
        <source>The file is text in UTF-16, which cannot be read.</source>
        <translation>El archivo es texto en UTF-16, que no se puede leer.</translation>
    </message>
    <message>
        <source>This is not a text file: it holds a zero byte.</source>
        <translation>Este no es un archivo de texto: contiene un byte cero.</translation>
    </message>
    <message>
        <source>The file is not text in UTF-8.</source>
        <translation>El archivo no es texto en UTF-8.</translation>
    </message>
    <message>
        <source>Specification `%1` is of type `%2`, which is not supported.</source>
        <translation>La especificación `%1` es de tipo `%2`, que no se admite.</translation>
    </message>
    <message>
        <source>Only specifications of type `threshold` can be read.</source>
        <translation>Solo se pueden leer especificaciones de tipo `threshold`.</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>`%1` is not an operator of a threshold.</source>
        <translation>`%1` no es un operador de umbral.</translation>
    </message>
    <message>
        <source>Use one of &lt; &lt;= &gt; &gt;= == !=.</source>
        <translation>Use uno de &lt; &lt;= &gt; &gt;= == !=.</translation>
    </message>
    <message>
        <source>`%1` must be text.</source>
        <translation>`%1` debe ser texto.</translation>
    </message>
    <message>
        <source>Put it in quotes.</source>
        <translation>Póngalo entre comillas.</translation>
    </message>
    <message>
        <source>A preset must be text, a number, true or false.</source>
        <translation>Un valor predefinido debe ser texto, un número, true o false.</translation>
    </message>
    <message>
        <source>A field must be a mapping with a `key`.</source>
        <translation>Un campo debe ser un mapa con una `key`.</translation>
    </message>
    <message>
        <source>A field has no `key`.</source>
        <translation>Un campo no tiene `key`.</translation>
    </message>
    <message>
        <source>Name the entry of `env` that it fills.</source>
        <translation>Nombre la entrada de `env` que rellena.</translation>
    </message>
    <message>
        <source>`%1` is always filled by the program itself.</source>
        <translation>El propio programa rellena siempre `%1`.</translation>
    </message>
    <message>
        <source>Remove the field.</source>
        <translation>Quite el campo.</translation>
    </message>
    <message>
        <source>`required` must be true or false.</source>
        <translation>`required` debe ser true o false.</translation>
    </message>
    <message>
        <source>`maximum_length` must be a whole number of characters.</source>
        <translation>`maximum_length` debe ser un número entero de caracteres.</translation>
    </message>
    <message>
        <source>This is not an environment template: it must be one mapping with `name` and `fields`.</source>
        <translation>Esto no es una plantilla de entorno: debe ser un mapa con `name` y `fields`.</translation>
    </message>
    <message>
        <source>Take one of the templates that come with the program as an example.</source>
        <translation>Tome como ejemplo una de las plantillas que vienen con el programa.</translation>
    </message>
    <message>
        <source>The environment template has no `name`.</source>
        <translation>La plantilla de entorno no tiene `name`.</translation>
    </message>
    <message>
        <source>It becomes `env_name`.</source>
        <translation>Pasa a ser `env_name`.</translation>
    </message>
    <message>
        <source>`fields` must be a list.</source>
        <translation>`fields` debe ser una lista.</translation>
    </message>
    <message>
        <source>The field `%1` occurs twice.</source>
        <translation>El campo `%1` aparece dos veces.</translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation>Quite uno de ellos.</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>una lista</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un objeto</translation>
    </message>
    <message>
        <source>The file holds no measurement.</source>
        <translation>El archivo no contiene ninguna medición.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Elija otro archivo.</translation>
    </message>
    <message>
        <source>Correct it before the job is written.</source>
        <translation>Corríjalo antes de escribir el trabajo.</translation>
    </message>
    <message>
        <source>The value of a datum must not be an object.</source>
        <translation>El valor de un dato no debe ser un objeto.</translation>
    </message>
    <message>
        <source>A datum may hold a list of numbers, but not of text or objects.</source>
        <translation>Un dato puede contener una lista de números, pero no de texto ni de objetos.</translation>
    </message>
    <message>
        <source>The key `%1` occurs more than once in its object.</source>
        <translation>La clave `%1` aparece más de una vez en su objeto.</translation>
    </message>
    <message>
        <source>The last one counts; those before it are dropped.</source>
        <translation>Vale la última; las anteriores se descartan.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>Especificación</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>Medición</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Metric tags</source>
        <translation>Etiquetas de la métrica</translation>
    </message>
    <message>
        <source>Specification tags</source>
        <translation>Etiquetas de la especificación</translation>
    </message>
    <message>
        <source>Reading was cancelled.</source>
        <translation>Se canceló la lectura.</translation>
    </message>
    <message>
        <source>The file is not text in Windows-1252: it holds the byte 0x%1.</source>
        <translation>El archivo no es texto en Windows-1252: contiene el byte 0x%1.</translation>
    </message>
    <message>
        <source>Choose another encoding, or save the table again in UTF-8.</source>
        <translation>Elija otra codificación o guarde la tabla de nuevo en UTF-8.</translation>
    </message>
    <message>
        <source>The file is not text in UTF-16.</source>
        <translation>El archivo no es texto en UTF-16.</translation>
    </message>
    <message>
        <source>The decimal mark is a point, and digits are not grouped: 1234.5</source>
        <translation>El signo decimal es un punto y los dígitos no se agrupan: 1234.5</translation>
    </message>
    <message>
        <source>Write it as 10.5 or 1.05e1; leave it empty if nothing was measured.</source>
        <translation>Escríbalo como 10.5 o 1.05e1; déjelo vacío si no se midió nada.</translation>
    </message>
    <message>
        <source>The decimal mark is a comma, and digits are not grouped: 1234,5</source>
        <translation>El signo decimal es una coma y los dígitos no se agrupan: 1234,5</translation>
    </message>
    <message>
        <source>Write it as 10,5 or 1,05e1; leave it empty if nothing was measured.</source>
        <translation>Escríbalo como 10,5 o 1,05e1; déjelo vacío si no se midió nada.</translation>
    </message>
    <message>
        <source>A comma stands before every three digits, and the decimal mark is a point: 1,234.5</source>
        <translation>Una coma va antes de cada tres dígitos y el signo decimal es un punto: 1,234.5</translation>
    </message>
    <message>
        <source>A point stands before every three digits, and the decimal mark is a comma: 1.234,5</source>
        <translation>Un punto va antes de cada tres dígitos y el signo decimal es una coma: 1.234,5</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>«%1» no es un número.</translation>
    </message>
    <message>
        <source>%1 is smaller than any number that can be kept.</source>
        <translation>%1 es menor que cualquier número que se pueda guardar.</translation>
    </message>
    <message>
        <source>Check the exponent, or write 0.</source>
        <translation>Revise el exponente o escriba 0.</translation>
    </message>
    <message>
        <source>%1 is larger than any number that can be kept.</source>
        <translation>%1 es mayor que cualquier número que se pueda guardar.</translation>
    </message>
    <message>
        <source>Check the exponent.</source>
        <translation>Revise el exponente.</translation>
    </message>
    <message>
        <source>`choices` must be a list of what can be chosen.</source>
        <translation>`choices` debe ser una lista de lo que se puede elegir.</translation>
    </message>
    <message>
        <source>A choice must be text, a number, true or false.</source>
        <translation>Una opción debe ser texto, un número, true o false.</translation>
    </message>
    <message>
        <source>This choice occurs twice.</source>
        <translation>Esta opción aparece dos veces.</translation>
    </message>
    <message>
        <source>`type` must be `text`, `number`, `true/false` or `json`.</source>
        <translation>`type` debe ser `text`, `number`, `true/false` o `json`.</translation>
    </message>
    <message>
        <source>A choice of `%1` is not of its type.</source>
        <translation>Una opción de `%1` no es de su tipo.</translation>
    </message>
    <message>
        <source>Put texts in quotes, and write numbers without.</source>
        <translation>Ponga los textos entre comillas y escriba los números sin ellas.</translation>
    </message>
    <message>
        <source>The preset of `%1` is not of its type.</source>
        <translation>El valor predefinido de `%1` no es de su tipo.</translation>
    </message>
    <message>
        <source>The preset of `%1` is none of its choices.</source>
        <translation>El valor predefinido de `%1` no es ninguna de sus opciones.</translation>
    </message>
    <message>
        <source>Add it to the choices, or take one of them.</source>
        <translation>Agréguelo a las opciones o tome una de ellas.</translation>
    </message>
    <message>
        <source>`pattern` is not a regular expression: %1.</source>
        <translation>`pattern` no es una expresión regular: %1.</translation>
    </message>
    <message>
        <source>It is one of Perl&apos;s kind, as `[A-Z]{2}\d+`; put it in single quotes.</source>
        <translation>Es una al estilo de Perl, como `[A-Z]{2}\d+`; póngala entre comillas simples.</translation>
    </message>
    <message>
        <source>`pattern` and `explain` of `%1` belong together.</source>
        <translation>`pattern` y `explain` de `%1` van juntos.</translation>
    </message>
    <message>
        <source>Say in `explain`, for people, what the pattern asks for.</source>
        <translation>Diga en `explain`, para las personas, qué pide el patrón.</translation>
    </message>
    <message>
        <source>The variable `%1` looks like one that holds a secret.</source>
        <translation>La variable `%1` parece una que guarda un secreto.</translation>
    </message>
    <message>
        <source>Metadata can be read by everybody. Take another variable.</source>
        <translation>Los metadatos los puede leer cualquiera. Tome otra variable.</translation>
    </message>
    <message>
        <source>This environment needs it.</source>
        <translation>Este entorno lo necesita.</translation>
    </message>
    <message>
        <source>Enter it again.</source>
        <translation>Ingréselo de nuevo.</translation>
    </message>
    <message>
        <source>This must be a number.</source>
        <translation>Esto debe ser un número.</translation>
    </message>
    <message>
        <source>This must be true or false.</source>
        <translation>Esto debe ser true o false.</translation>
    </message>
    <message>
        <source>This must be text.</source>
        <translation>Esto debe ser texto.</translation>
    </message>
    <message>
        <source>This is none of the choices of this environment.</source>
        <translation>Esto no es ninguna de las opciones de este entorno.</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>Elija una de ellas.</translation>
    </message>
    <message>
        <source>The template&apos;s pattern is too costly for this text, so it is not checked.</source>
        <translation>El patrón de la plantilla es demasiado costoso para este texto, así que no se revisa.</translation>
    </message>
    <message>
        <source>Whoever keeps the template can simplify the pattern.</source>
        <translation>Quien mantiene la plantilla puede simplificar el patrón.</translation>
    </message>
    <message>
        <source>SQuaSH can store %1 characters of it; these are %2.</source>
        <translation>SQuaSH puede guardar %1 caracteres; estos son %2.</translation>
    </message>
    <message>
        <source>The environment “%1” stands in %2 already, so this file is not used.</source>
        <translation>El entorno «%1» ya está en %2, así que este archivo no se usa.</translation>
    </message>
    <message>
        <source>Give it another name, or remove one of the two files.</source>
        <translation>Dele otro nombre o quite uno de los dos archivos.</translation>
    </message>
    <message>
        <source>This environment takes the place of “%1”, which comes with the program.</source>
        <translation>Este entorno toma el lugar de «%1», que viene con el programa.</translation>
    </message>
    <message>
        <source>The folder of environment templates cannot be read.</source>
        <translation>No se puede leer la carpeta de plantillas de entorno.</translation>
    </message>
    <message>
        <source>Check its permissions, and that it is a folder.</source>
        <translation>Revise sus permisos y que sea una carpeta.</translation>
    </message>
    <message>
        <source>There are %1 environment templates here; the first %2 are read.</source>
        <translation>Aquí hay %1 plantillas de entorno; se leen las primeras %2.</translation>
    </message>
    <message>
        <source>Remove those that nobody uses.</source>
        <translation>Quite las que nadie usa.</translation>
    </message>
    <message>
        <source>The folder of environment templates cannot be made.</source>
        <translation>No se puede crear la carpeta de plantillas de entorno.</translation>
    </message>
    <message>
        <source>Check the permissions and free space of your home folder.</source>
        <translation>Revise los permisos y el espacio libre de su carpeta personal.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Producción</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Medido</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Job file</source>
        <translation>Archivo del trabajo</translation>
    </message>
    <message>
        <source>Report made</source>
        <translation>Informe hecho</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Lo que se envía</translation>
    </message>
    <message>
        <source>%1 bytes, SHA-256</source>
        <translation>%1 bytes, SHA-256</translation>
    </message>
    <message>
        <source>Kabocha %1</source>
        <translation>Kabocha %1</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadatos</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Mediciones</translation>
    </message>
    <message>
        <source>Each measurement with the specifications that apply to it</source>
        <translation>Cada medición con las especificaciones que se le aplican</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Métrica</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Margen</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>Se canceló la exportación.</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>No medidas</translation>
    </message>
    <message>
        <source>Specifications that apply and could not be tested</source>
        <translation>Especificaciones que se aplican y no se pudieron evaluar</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>%1, %2 to %3: values %4, from %5 to %6, the last %7</source>
        <translation>%1, del %2 al %3: valores %4, desde %5 hasta %6, el último %7</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>no medido</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>cumple</translation>
    </message>
    <message>
        <source>fail</source>
        <translation>no cumple</translation>
    </message>
    <message>
        <source>cannot be tested</source>
        <translation>no evaluable</translation>
    </message>
    <message>
        <source>exactly at the limit</source>
        <translation>justo en el límite</translation>
    </message>
    <message>
        <source>%1 inside</source>
        <translation>%1 dentro</translation>
    </message>
    <message>
        <source>%1 outside</source>
        <translation>%1 fuera</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>“%1” is a date without a time.</source>
        <translation>«%1» es una fecha sin hora.</translation>
    </message>
    <message>
        <source>Add the time in UTC, for example %1 22:15.</source>
        <translation>Agregue la hora en UTC, por ejemplo %1 22:15.</translation>
    </message>
    <message>
        <source>“%1” is not a time.</source>
        <translation>«%1» no es una hora.</translation>
    </message>
    <message>
        <source>Type it in UTC as 22:15 or %1 22:15, or leave the field empty for now.</source>
        <translation>Escríbala en UTC como 22:15 o %1 22:15, o deje el campo vacío para ahora.</translation>
    </message>
    <message>
        <source>%1 UTC is in the future.</source>
        <translation>%1 UTC está en el futuro.</translation>
    </message>
    <message>
        <source>Times are typed in UTC; now it is %1.</source>
        <translation>Las horas se escriben en UTC; ahora es %1.</translation>
    </message>
    <message>
        <source>%1 is too long ago to be the time of a measurement.</source>
        <translation>%1 es demasiado antiguo para ser la hora de una medición.</translation>
    </message>
    <message>
        <source>Check the year.</source>
        <translation>Revise el año.</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>Not a word: the code of the language that you translate into, for web pages (es, de, pt-BR).</extracomment>
        <translation>es</translation>
    </message>
    <message>
        <source>recorded %1</source>
        <translation>registrado %1</translation>
    </message>
</context>
<context>
    <name>kabocha::job::CsvImport</name>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>Its first line should be: metric,value,unit</source>
        <translation>Su primera línea debería ser: metric,value,unit</translation>
    </message>
    <message>
        <source>Below the header there is no measurement.</source>
        <translation>Bajo el encabezado no hay ninguna medición.</translation>
    </message>
    <message>
        <source>Add a line for each, or choose another file.</source>
        <translation>Agregue una línea por cada una o elija otro archivo.</translation>
    </message>
    <message>
        <source>The header names no column “metric”: it has %1.</source>
        <translation>El encabezado no nombra una columna «metric»: tiene %1.</translation>
    </message>
    <message>
        <source>The header names no column “value”: it has %1.</source>
        <translation>El encabezado no nombra una columna «value»: tiene %1.</translation>
    </message>
    <message>
        <source>The first line should name the columns, for example: metric,value,unit</source>
        <translation>La primera línea debería nombrar las columnas, por ejemplo: metric,value,unit</translation>
    </message>
    <message>
        <source>The header names “%1” twice.</source>
        <translation>El encabezado nombra «%1» dos veces.</translation>
    </message>
    <message>
        <source>Rename one of the columns, or remove it.</source>
        <translation>Cambie el nombre de una de las columnas o quítela.</translation>
    </message>
    <message>
        <source>The column “%1” cannot become a note: its name holds a dot.</source>
        <translation>La columna «%1» no puede pasar a ser una nota: su nombre contiene un punto.</translation>
    </message>
    <message>
        <source>Rename it, for example with a `_`.</source>
        <translation>Cámbiele el nombre, por ejemplo con un `_`.</translation>
    </message>
    <message>
        <source>“%1” is in line %2 already.</source>
        <translation>«%1» ya está en la línea %2.</translation>
    </message>
    <message>
        <source>The later line counts.</source>
        <translation>Vale la última línea.</translation>
    </message>
</context>
<context>
    <name>kabocha::job::CsvLineReader</name>
    <message>
        <source>The package does not define “%1”.</source>
        <translation>El paquete no define «%1».</translation>
    </message>
    <message>
        <source>It is imported as it stands; check the name.</source>
        <translation>Se importa tal como está; revise el nombre.</translation>
    </message>
    <message>
        <source>This line has %1 cells, but the header has %2.</source>
        <translation>Esta línea tiene %1 celdas, pero el encabezado tiene %2.</translation>
    </message>
    <message>
        <source>Put cells that hold the separator in quotes.</source>
        <translation>Ponga entre comillas las celdas que contienen el separador.</translation>
    </message>
    <message>
        <source>This line has %1 cells, but the table has %2 columns.</source>
        <translation>Esta línea tiene %1 celdas, pero la tabla tiene %2 columnas.</translation>
    </message>
    <message>
        <source>This line ends before the column of the value.</source>
        <translation>Esta línea termina antes de la columna del valor.</translation>
    </message>
    <message>
        <source>Complete it; an empty cell means that nothing was measured.</source>
        <translation>Complétela; una celda vacía significa que no se midió nada.</translation>
    </message>
    <message>
        <source>Several packages define “%1”.</source>
        <translation>Varios paquetes definen «%1».</translation>
    </message>
    <message>
        <source>Write the package before it: package.metric.</source>
        <translation>Escriba el paquete delante: package.metric.</translation>
    </message>
    <message>
        <source>“%1” is not the name of a metric.</source>
        <translation>«%1» no es el nombre de una métrica.</translation>
    </message>
    <message>
        <source>It must be `package.metric`, each part without a dot or blank.</source>
        <translation>Debe ser `package.metric`, sin puntos ni espacios en cada parte.</translation>
    </message>
    <message>
        <source>The unit of “%1” is missing.</source>
        <translation>Falta la unidad de «%1».</translation>
    </message>
    <message>
        <source>Add a column “unit”, or give the metrics package that defines the metric.</source>
        <translation>Agregue una columna «unit» o indique el paquete de métricas que define la métrica.</translation>
    </message>
    <message>
        <source>Say which column holds the unit, or open the metrics package that defines the metric.</source>
        <translation>Indique qué columna tiene la unidad, o abra el paquete de métricas que define la métrica.</translation>
    </message>
    <message>
        <source>“%1” is not read yet: it is open what its comma means.</source>
        <translation>«%1» aún no se lee: no está claro qué significa su coma.</translation>
    </message>
    <message>
        <source>Choose above how the numbers are written.</source>
        <translation>Elija arriba cómo están escritos los números.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>«%1»: %2</translation>
    </message>
    <message>
        <source>Write the value in “%1”, or in a unit of the same kind.</source>
        <translation>Escriba el valor en «%1» o en una unidad del mismo tipo.</translation>
    </message>
    <message>
        <source>“%1”: the temperature was converted from %2 to %3.</source>
        <translation>«%1»: la temperatura se convirtió de %2 a %3.</translation>
    </message>
    <message>
        <source>This cell belongs to a column without a name.</source>
        <translation>Esta celda pertenece a una columna sin nombre.</translation>
    </message>
    <message>
        <source>Name the column in the header, or empty the cell.</source>
        <translation>Nombre la columna en el encabezado o vacíe la celda.</translation>
    </message>
    <message>
        <source>“%1” is not a date and time.</source>
        <translation>«%1» no es una fecha con hora.</translation>
    </message>
    <message>
        <source>Write it as 2026-03-01 12:00:00; without a zone it is UTC.</source>
        <translation>Escríbala como 2026-03-01 12:00:00; sin zona horaria es UTC.</translation>
    </message>
    <message>
        <source>The line ends before the unit, and the package does not define “%1”.</source>
        <translation>La línea termina antes de la unidad, y el paquete no define «%1».</translation>
    </message>
    <message>
        <source>Complete the line; an empty cell in the column of the unit means that it has none.</source>
        <translation>Complete la línea; una celda vacía en la columna de la unidad significa que no tiene.</translation>
    </message>
    <message>
        <source>“%1” is the error of a value that was not measured.</source>
        <translation>«%1» es el error de un valor que no se midió.</translation>
    </message>
    <message>
        <source>Empty the cell, or write the value.</source>
        <translation>Vacíe la celda, o escriba el valor.</translation>
    </message>
    <message>
        <source>“%1” is not an error.</source>
        <translation>«%1» no es un error de medición.</translation>
    </message>
    <message>
        <source>Write it as 0.4 or ± 0.4 mmag; it is never below zero.</source>
        <translation>Escríbalo como 0.4 o ± 0.4 mmag; nunca es menor que cero.</translation>
    </message>
    <message>
        <source>“%1” in the name of the column of values is not a unit.</source>
        <translation>«%1» en el nombre de la columna de los valores no es una unidad.</translation>
    </message>
    <message>
        <source>Rename the column in the table, or add a column “unit”.</source>
        <translation>Cambie el nombre de la columna en la tabla o añada una columna «unit».</translation>
    </message>
    <message>
        <source>“%1” looks like a unit, but its column is not read as such: the value is taken to be in “%2”.</source>
        <translation>«%1» parece una unidad, pero su columna no se lee como tal: se entiende que el valor está en «%2».</translation>
    </message>
    <message>
        <source>If it is the unit of the value, call its column “unit”.</source>
        <translation>Si es la unidad del valor, llame «unit» a su columna.</translation>
    </message>
    <message>
        <source>If it is the unit of the value, say that its column holds the unit.</source>
        <translation>Si es la unidad del valor, indique que su columna contiene la unidad.</translation>
    </message>
</context>
<context>
    <name>kabocha::job::CsvPlanner</name>
    <message>
        <source>The table is empty.</source>
        <translation>La tabla está vacía.</translation>
    </message>
    <message>
        <source>Each line should hold a metric and its value.</source>
        <translation>Cada línea debería tener una métrica y su valor.</translation>
    </message>
    <message>
        <source>Close it, or choose above that cells do not stand in quotes.</source>
        <translation>Ciérrela, o elija arriba que las celdas no van entre comillas.</translation>
    </message>
    <message>
        <source>Below the header there is no measurement.</source>
        <translation>Bajo el encabezado no hay ninguna medición.</translation>
    </message>
    <message>
        <source>Add a line for each, or say that the first line is a measurement too.</source>
        <translation>Agregue una línea por cada una, o indique que la primera línea también es una medición.</translation>
    </message>
    <message>
        <source>The table measures more than %1 different metrics.</source>
        <translation>La tabla mide más de %1 métricas distintas.</translation>
    </message>
    <message>
        <source>Check whether it is the right one, and which column holds the metric; or split it.</source>
        <translation>Compruebe si es la correcta y qué columna tiene la métrica; o divídala.</translation>
    </message>
</context>
<context>
    <name>kabocha::job::CsvReader</name>
    <message>
        <source>The quote that opens here is never closed.</source>
        <translation>La comilla que se abre aquí no se cierra nunca.</translation>
    </message>
    <message>
        <source>Close it; a quote inside quotes is written twice.</source>
        <translation>Ciérrela; una comilla entre comillas se escribe dos veces.</translation>
    </message>
    <message>
        <source>Between a closing quote and the separator stands something.</source>
        <translation>Entre la comilla de cierre y el separador hay algo.</translation>
    </message>
    <message>
        <source>A quote inside quotes is written twice.</source>
        <translation>Una comilla entre comillas se escribe dos veces.</translation>
    </message>
    <message>
        <source>A quote stands inside a cell that is not quoted.</source>
        <translation>Hay una comilla dentro de una celda sin comillas.</translation>
    </message>
    <message>
        <source>Put the whole cell in quotes, and write the quote inside twice.</source>
        <translation>Ponga toda la celda entre comillas y escriba dos veces la comilla interior.</translation>
    </message>
</context>
<context>
    <name>kabocha::job::Fields</name>
    <message>
        <source>An object is expected here, but this is %1.</source>
        <translation>Aquí se espera un objeto, pero esto es %1.</translation>
    </message>
    <message>
        <source>Correct the file, or choose another.</source>
        <translation>Corrija el archivo o elija otro.</translation>
    </message>
    <message>
        <source>`%1` is %2, but must be %3.</source>
        <translation>`%1` es %2, pero debe ser %3.</translation>
    </message>
    <message>
        <source>`%1` is null, but must be text.</source>
        <translation>`%1` es null, pero debe ser texto.</translation>
    </message>
    <message>
        <source>`%1` is missing.</source>
        <translation>Falta `%1`.</translation>
    </message>
    <message>
        <source>Add it to the file.</source>
        <translation>Agréguelo al archivo.</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>An entry of `%1` is %2, but must be text.</source>
        <translation>Una entrada de `%1` es %2, pero debe ser texto.</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>una lista</translation>
    </message>
    <message>
        <source>a list of objects or texts</source>
        <translation>una lista de objetos o textos</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un objeto</translation>
    </message>
    <message>
        <source>Write the unit, or &quot;&quot; if there is none.</source>
        <translation>Escriba la unidad, o &quot;&quot; si no hay.</translation>
    </message>
    <message>
        <source>`%1` is not the name of a metric.</source>
        <translation>`%1` no es el nombre de una métrica.</translation>
    </message>
    <message>
        <source>`%1` is not the name of a specification.</source>
        <translation>`%1` no es el nombre de una especificación.</translation>
    </message>
    <message>
        <source>It must be `package.metric`, each part without a dot or blank.</source>
        <translation>Debe ser `package.metric`, sin puntos ni espacios en cada parte.</translation>
    </message>
    <message>
        <source>It must be `package.metric.specification`, each part without a dot or blank.</source>
        <translation>Debe ser `package.metric.specification`, sin puntos ni espacios en cada parte.</translation>
    </message>
</context>
<context>
    <name>kabocha::job::MeasurementReader</name>
    <message>
        <source>This is not a measurement: it must be tagged !&lt;lsst.verify.Measurement&gt;.</source>
        <translation>Esto no es una medición: debe llevar la etiqueta !&lt;lsst.verify.Measurement&gt;.</translation>
    </message>
    <message>
        <source>Choose a file that a data store wrote for a measurement, or a job file.</source>
        <translation>Elija un archivo que un almacén de datos haya escrito para una medición, o un archivo de trabajo.</translation>
    </message>
    <message>
        <source>“%1” is not the name of a metric.</source>
        <translation>«%1» no es el nombre de una métrica.</translation>
    </message>
    <message>
        <source>It must be `package.metric`, each part without a dot or blank.</source>
        <translation>Debe ser `package.metric`, sin puntos ni espacios en cada parte.</translation>
    </message>
    <message>
        <source>`%1` is measured more than once.</source>
        <translation>`%1` se midió más de una vez.</translation>
    </message>
    <message>
        <source>The last measurement counts; those before it are dropped.</source>
        <translation>Vale la última medición; las anteriores se descartan.</translation>
    </message>
    <message>
        <source>`%1` is missing.</source>
        <translation>Falta `%1`.</translation>
    </message>
    <message>
        <source>Add it to the file.</source>
        <translation>Agréguelo al archivo.</translation>
    </message>
    <message>
        <source>`%1` must be text.</source>
        <translation>`%1` debe ser texto.</translation>
    </message>
    <message>
        <source>Put it in quotes.</source>
        <translation>Póngalo entre comillas.</translation>
    </message>
    <message>
        <source>If nothing was measured, write null.</source>
        <translation>Si no se midió nada, escriba null.</translation>
    </message>
    <message>
        <source>`value` must be a number or null.</source>
        <translation>`value` debe ser un número o null.</translation>
    </message>
    <message>
        <source>If nothing was measured, write null; an exponent needs a point: 1.0e-3.</source>
        <translation>Si no se midió nada, escriba null; un exponente necesita un punto: 1.0e-3.</translation>
    </message>
    <message>
        <source>`%1` must be a list.</source>
        <translation>`%1` debe ser una lista.</translation>
    </message>
    <message>
        <source>Correct the file, or choose another.</source>
        <translation>Corrija el archivo o elija otro.</translation>
    </message>
    <message>
        <source>A blob must be a mapping.</source>
        <translation>Un blob debe ser un mapa.</translation>
    </message>
    <message>
        <source>The `data` of a blob must be a mapping.</source>
        <translation>`data` de un blob debe ser un mapa.</translation>
    </message>
    <message>
        <source>`%1` must be a mapping.</source>
        <translation>`%1` debe ser un mapa.</translation>
    </message>
    <message>
        <source>The key “%1” must be text.</source>
        <translation>La clave «%1» debe ser texto.</translation>
    </message>
    <message>
        <source>The integer %1 is too large to be converted.</source>
        <translation>El entero %1 es demasiado grande para convertirlo.</translation>
    </message>
    <message>
        <source>Write it in decimal digits.</source>
        <translation>Escríbalo en dígitos decimales.</translation>
    </message>
</context>
<context>
    <name>kabocha::job::NoteColumns</name>
    <message>
        <source>The note “%1” is left out: no column of CSV can have its name.</source>
        <translation>La nota «%1» se omite: ninguna columna de CSV puede llevar su nombre.</translation>
    </message>
    <message>
        <source>The note “%1” holds a zero byte, which is written as \x00.</source>
        <translation>La nota «%1» contiene un byte cero, que se escribe como \x00.</translation>
    </message>
</context>
<context>
    <name>kabocha::job::Reader</name>
    <message>
        <source>This is not a job: a job file holds an object, but this one holds %1.</source>
        <translation>Esto no es un trabajo: un archivo de trabajo contiene un objeto, pero este contiene %1.</translation>
    </message>
    <message>
        <source>Choose a file that was written as a verification job (*.verify.json).</source>
        <translation>Elija un archivo escrito como trabajo de verificación (*.verify.json).</translation>
    </message>
    <message>
        <source>This is not a job: it has neither measurements nor blobs, metrics, specs or meta.</source>
        <translation>Esto no es un trabajo: no tiene measurements ni blobs, metrics, specs o meta.</translation>
    </message>
    <message>
        <source>The blob `%1` occurs more than once.</source>
        <translation>El blob `%1` aparece más de una vez.</translation>
    </message>
    <message>
        <source>All of them are kept; programs that read the file use the last.</source>
        <translation>Se conservan todos; los programas que leen el archivo usan el último.</translation>
    </message>
    <message>
        <source>`%1` is measured more than once.</source>
        <translation>`%1` se midió más de una vez.</translation>
    </message>
    <message>
        <source>The last measurement counts; those before it are dropped.</source>
        <translation>Vale la última medición; las anteriores se descartan.</translation>
    </message>
    <message>
        <source>a number or null</source>
        <translation>un número o null</translation>
    </message>
    <message>
        <source>Remove the quotes around the number; if there is none, write null.</source>
        <translation>Quite las comillas del número; si no hay número, escriba null.</translation>
    </message>
    <message>
        <source>If nothing was measured, write null.</source>
        <translation>Si no se midió nada, escriba null.</translation>
    </message>
    <message>
        <source>`%1` has no value.</source>
        <translation>`%1` no tiene valor.</translation>
    </message>
    <message>
        <source>It is taken as not measured.</source>
        <translation>Se toma como no medida.</translation>
    </message>
    <message>
        <source>The value of `%1`, %2, is not finite.</source>
        <translation>El valor de `%1`, %2, no es finito.</translation>
    </message>
    <message>
        <source>The unit `%1` does not fit the metric `%2`, which is defined in `%3`.</source>
        <translation>La unidad `%1` no corresponde a la métrica `%2`, definida en `%3`.</translation>
    </message>
    <message>
        <source>Record the value anew in a unit that fits.</source>
        <translation>Registre el valor de nuevo en una unidad que corresponda.</translation>
    </message>
    <message>
        <source>`%1` refers to the blob `%2`, which is not in the file.</source>
        <translation>`%1` se refiere al blob `%2`, que no está en el archivo.</translation>
    </message>
    <message>
        <source>The reference is kept, but other programs drop it.</source>
        <translation>La referencia se conserva, pero otros programas la descartan.</translation>
    </message>
</context>
<context>
    <name>kabocha::json</name>
    <message>
        <source>Writing was cancelled.</source>
        <translation>Se canceló la escritura.</translation>
    </message>
    <message>
        <source>A single text of this file is longer than 128 MB.</source>
        <translation>Un solo texto de este archivo supera los 128 MB.</translation>
    </message>
    <message>
        <source>This is not a file of ours, or it is damaged.</source>
        <translation>Este no es un archivo nuestro, o está dañado.</translation>
    </message>
    <message>
        <source>Comparing was cancelled.</source>
        <translation>Se canceló la comparación.</translation>
    </message>
    <message>
        <source>The search was cancelled.</source>
        <translation>Se canceló la búsqueda.</translation>
    </message>
    <message>
        <source>“%1” is no path.</source>
        <translation>«%1» no es una ruta.</translation>
    </message>
    <message>
        <source>Write it like $.measurements[0].value or $.meta[&quot;a key&quot;].</source>
        <translation>Escríbala como $.measurements[0].value o $.meta[&quot;a key&quot;].</translation>
    </message>
</context>
<context>
    <name>kabocha::json::Scanner</name>
    <message>
        <source>This is UTF-16 text, not UTF-8.</source>
        <translation>Este texto es UTF-16, no UTF-8.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation>Guarde el archivo en UTF-8.</translation>
    </message>
    <message>
        <source>The JSON text is empty.</source>
        <translation>El texto JSON está vacío.</translation>
    </message>
    <message>
        <source>There is no JSON value in this text.</source>
        <translation>No hay ningún valor JSON en este texto.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Elija otro archivo.</translation>
    </message>
    <message>
        <source>There are more than %1 values in this file.</source>
        <translation>Hay más de %1 valores en este archivo.</translation>
    </message>
    <message>
        <source>Only lists of numbers may be longer.</source>
        <translation>Solo las listas de números pueden ser más largas.</translation>
    </message>
    <message>
        <source>Reading was cancelled.</source>
        <translation>Se canceló la lectura.</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>un valor</translation>
    </message>
    <message>
        <source>There is more text after the end of the JSON value: %1.</source>
        <translation>Hay más texto después del final del valor JSON: %1.</translation>
    </message>
    <message>
        <source>One file holds one value.</source>
        <translation>Un archivo contiene un solo valor.</translation>
    </message>
    <message>
        <source>A comma must be followed by another entry.</source>
        <translation>Después de una coma debe venir otra entrada.</translation>
    </message>
    <message>
        <source>Remove the comma.</source>
        <translation>Quite la coma.</translation>
    </message>
    <message>
        <source>`,` or `}`</source>
        <translation>`,` o `}`</translation>
    </message>
    <message>
        <source>`,` or `]`</source>
        <translation>`,` o `]`</translation>
    </message>
    <message>
        <source>a key in double quotes</source>
        <translation>una clave entre comillas dobles</translation>
    </message>
    <message>
        <source>`:`</source>
        <translation>`:`</translation>
    </message>
    <message>
        <source>Values are nested deeper than %1.</source>
        <translation>Los valores están anidados a más de %1 niveles.</translation>
    </message>
    <message>
        <source>This is not a file of ours, or it is damaged.</source>
        <translation>Este no es un archivo nuestro, o está dañado.</translation>
    </message>
    <message>
        <source>a digit</source>
        <translation>un dígito</translation>
    </message>
    <message>
        <source>A number must not begin with a superfluous 0.</source>
        <translation>Un número no debe empezar con un 0 de sobra.</translation>
    </message>
    <message>
        <source>Remove the leading zeros.</source>
        <translation>Quite los ceros iniciales.</translation>
    </message>
    <message>
        <source>A string does not end on its line.</source>
        <translation>Un texto no termina en su línea.</translation>
    </message>
    <message>
        <source>A string holds the bare control character %1.</source>
        <translation>Un texto contiene el carácter de control %1 sin escapar.</translation>
    </message>
    <message>
        <source>Add the closing quote, or write the line break as `\n`.</source>
        <translation>Agregue la comilla de cierre o escriba el salto de línea como `\n`.</translation>
    </message>
    <message>
        <source>Write it as an escape such as `\t` or `\u0000`.</source>
        <translation>Escríbalo como secuencia de escape, por ejemplo `\t` o `\u0000`.</translation>
    </message>
    <message>
        <source>The string that begins here has no end.</source>
        <translation>El texto que empieza aquí no tiene final.</translation>
    </message>
    <message>
        <source>The file may be cut off; get it anew.</source>
        <translation>Puede que el archivo esté cortado; obténgalo de nuevo.</translation>
    </message>
    <message>
        <source>There is no escape `\%1` in JSON.</source>
        <translation>En JSON no existe la secuencia `\%1`.</translation>
    </message>
    <message>
        <source>Write a backslash as `\\`.</source>
        <translation>Escriba una barra invertida como `\\`.</translation>
    </message>
    <message>
        <source>`\u` must be followed by four hexadecimal digits.</source>
        <translation>Después de `\u` deben venir cuatro dígitos hexadecimales.</translation>
    </message>
    <message>
        <source>The text is not valid UTF-8 at the byte %1.</source>
        <translation>El texto no es UTF-8 válido en el byte %1.</translation>
    </message>
    <message>
        <source>The JSON text ends where %1 was expected.</source>
        <translation>El texto JSON termina donde se esperaba %1.</translation>
    </message>
    <message>
        <source>JSON puts text in double quotes.</source>
        <translation>JSON escribe los textos entre comillas dobles.</translation>
    </message>
    <message>
        <source>JSON has no comments.</source>
        <translation>JSON no tiene comentarios.</translation>
    </message>
    <message>
        <source>JSON writes `true`, `false` and `null`.</source>
        <translation>JSON escribe `true`, `false` y `null`.</translation>
    </message>
    <message>
        <source>This is not JSON text; choose another file.</source>
        <translation>Esto no es texto JSON; elija otro archivo.</translation>
    </message>
    <message>
        <source>Mend the text there, or choose another file.</source>
        <translation>Corrija el texto en ese lugar o elija otro archivo.</translation>
    </message>
    <message>
        <source>%1 stands where %2 was expected.</source>
        <translation>Aparece %1 donde se esperaba %2.</translation>
    </message>
</context>
<context>
    <name>kabocha::json::Source</name>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>No se puede leer el archivo: %1.</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Revise sus permisos.</translation>
    </message>
    <message>
        <source>Reading the file stopped: %1.</source>
        <translation>Se interrumpió la lectura del archivo: %1.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The file was changed by another program after it was opened here.</source>
        <translation>Otro programa cambió el archivo después de abrirlo aquí.</translation>
    </message>
    <message>
        <source>Open it again; what was not read from it yet is gone.</source>
        <translation>Ábralo de nuevo; lo que aún no se había leído de él se perdió.</translation>
    </message>
</context>
<context>
    <name>kabocha::keychain</name>
    <message>
        <source>The keychain of this computer cannot be used: %1.</source>
        <translation>No se puede usar el llavero de este computador: %1.</translation>
    </message>
    <message>
        <source>Unlock or install a keyring (GNOME Keyring, KWallet) to keep passwords; until then they are kept for this run only.</source>
        <translation>Desbloquee o instale un llavero (GNOME Keyring, KWallet) para conservar contraseñas; hasta entonces se conservan solo durante esta ejecución.</translation>
    </message>
    <message>
        <source>The keychain refused: %1.</source>
        <translation>El llavero se negó: %1.</translation>
    </message>
    <message>
        <source>Allow Kabocha to use the keychain, and try again.</source>
        <translation>Permita que Kabocha use el llavero e inténtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>kabocha::keychain::Keychain</name>
    <message>
        <source>in the keychain of this computer</source>
        <translation>en el llavero de este computador</translation>
    </message>
</context>
<context>
    <name>kabocha::keychain::KeychainOperation</name>
    <message>
        <source>The keychain has not answered yet: it may be waiting to be unlocked.</source>
        <translation>El llavero aún no responde: puede que espere a ser desbloqueado.</translation>
    </message>
    <message>
        <source>The keychain has not answered for %1 seconds; it may be waiting to be unlocked.</source>
        <translation>El llavero no responde desde hace %1 segundos; puede que espere a ser desbloqueado.</translation>
    </message>
    <message>
        <source>Unlock it and try again, or keep the password for this run only.</source>
        <translation>Desbloquéelo e inténtelo de nuevo, o conserve la contraseña solo durante esta ejecución.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>The keychain holds no password for %1.</source>
        <translation>El llavero no tiene contraseña para %1.</translation>
    </message>
    <message>
        <source>Enter it.</source>
        <translation>Ingrésela.</translation>
    </message>
</context>
<context>
    <name>kabocha::keychain::KeychainOrSession</name>
    <message>
        <source>The password is kept for this run only. %1</source>
        <translation>La contraseña se conserva solo durante esta ejecución. %1</translation>
    </message>
</context>
<context>
    <name>kabocha::metric</name>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>the truth value “%1”</source>
        <translation>el valor lógico «%1»</translation>
    </message>
    <message>
        <source>the number %1</source>
        <translation>el número %1</translation>
    </message>
    <message>
        <source>the text “%1”</source>
        <translation>el texto «%1»</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>una lista</translation>
    </message>
    <message>
        <source>a mapping</source>
        <translation>un mapa</translation>
    </message>
    <message>
        <source>“%1”: a tag must be text, not %2. It is left out.</source>
        <translation>«%1»: una etiqueta debe ser texto, no %2. Se omite.</translation>
    </message>
    <message>
        <source>Put quotes around it.</source>
        <translation>Póngalo entre comillas.</translation>
    </message>
    <message>
        <source>“%1”: the tag “%2” has a value. It is left out.</source>
        <translation>«%1»: la etiqueta «%2» tiene un valor. Se omite.</translation>
    </message>
    <message>
        <source>Write tags as a list.</source>
        <translation>Escriba las etiquetas como lista.</translation>
    </message>
    <message>
        <source>it has an empty part</source>
        <translation>tiene una parte vacía</translation>
    </message>
    <message>
        <source>it holds a blank</source>
        <translation>contiene un espacio</translation>
    </message>
    <message>
        <source>it holds a character that cannot be shown</source>
        <translation>contiene un carácter que no se puede mostrar</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a package, so the file is not read.</source>
        <translation>«%1» no puede ser el nombre de un paquete, por lo que no se lee el archivo.</translation>
    </message>
    <message>
        <source>Rename the file: its name without .yaml is the package&apos;s, and has no dot and no blank.</source>
        <translation>Cambie el nombre del archivo: sin .yaml es el del paquete, y no lleva puntos ni espacios.</translation>
    </message>
    <message>
        <source>A metrics file must hold a mapping from names to metrics, not %1.</source>
        <translation>Un archivo de métricas debe contener un mapa de nombres a métricas, no %1.</translation>
    </message>
    <message>
        <source>The file holds more than one YAML document; the LSST tools refuse that.</source>
        <translation>El archivo contiene más de un documento YAML; las herramientas de LSST lo rechazan.</translation>
    </message>
    <message>
        <source>Remove the line “---”.</source>
        <translation>Quite la línea «---».</translation>
    </message>
    <message>
        <source>The file defines no metrics.</source>
        <translation>El archivo no define ninguna métrica.</translation>
    </message>
</context>
<context>
    <name>kabocha::metric::Name</name>
    <message>
        <source>“%1” is not a name: %2.</source>
        <translation>«%1» no es un nombre: %2.</translation>
    </message>
    <message>
        <source>A name has one to three parts joined by dots: package.metric.specification.</source>
        <translation>Un nombre tiene de una a tres partes unidas por puntos: package.metric.specification.</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>está vacío</translation>
    </message>
    <message>
        <source>it is longer than %1 characters</source>
        <translation>tiene más de %1 caracteres</translation>
    </message>
    <message>
        <source>it has %1 parts</source>
        <translation>tiene %1 partes</translation>
    </message>
</context>
<context>
    <name>kabocha::metric::Reader</name>
    <message>
        <source>“%1” must be a mapping with description and unit, not %2.</source>
        <translation>«%1» debe ser un mapa con description y unit, no %2.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a metric.</source>
        <translation>«%1» no puede ser el nombre de una métrica.</translation>
    </message>
    <message>
        <source>Give the bare name of the metric, without a dot or a blank.</source>
        <translation>Indique el nombre de la métrica solo, sin puntos ni espacios.</translation>
    </message>
    <message>
        <source>Put quotes around it.</source>
        <translation>Póngalo entre comillas.</translation>
    </message>
    <message>
        <source>“%1” has no %2.</source>
        <translation>«%1» no tiene %2.</translation>
    </message>
    <message>
        <source>Add a line “%1: …”.</source>
        <translation>Agregue una línea «%1: …».</translation>
    </message>
    <message>
        <source>“%1”: %2 must be text, not %3.</source>
        <translation>«%1»: %2 debe ser texto, no %3.</translation>
    </message>
    <message>
        <source>Put quotes around it; &apos;&apos; is the unit of a pure number.</source>
        <translation>Póngalo entre comillas; &apos;&apos; es la unidad de un número puro.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>«%1»: %2</translation>
    </message>
    <message>
        <source>“%1”: the reference must be a mapping of doc, page and url, not %2. It is left out.</source>
        <translation>«%1»: la referencia debe ser un mapa de doc, page y url, no %2. Se omite.</translation>
    </message>
    <message>
        <source>“%1”: “%2” is no part of a reference. It is ignored.</source>
        <translation>«%1»: «%2» no es parte de una referencia. Se ignora.</translation>
    </message>
    <message>
        <source>“%1”: %2 of the reference must be text, not %3. It is left out.</source>
        <translation>«%1»: %2 de la referencia debe ser texto, no %3. Se omite.</translation>
    </message>
    <message>
        <source>“%1”: page of the reference must be a whole number, not %2. It is left out.</source>
        <translation>«%1»: page de la referencia debe ser un número entero, no %2. Se omite.</translation>
    </message>
    <message>
        <source>“%1”: “%2” is not known. It is ignored.</source>
        <translation>«%1»: «%2» no se conoce. Se ignora.</translation>
    </message>
</context>
<context>
    <name>kabocha::provenance</name>
    <message>
        <source>The git checkout of this folder cannot be read.</source>
        <translation>No se puede leer el checkout de git de esta carpeta.</translation>
    </message>
    <message>
        <source>Check it with “git status”; it may be damaged, or of a newer kind of git.</source>
        <translation>Revíselo con «git status»; puede estar dañado o ser de un git más nuevo.</translation>
    </message>
    <message>
        <source>This part of a git checkout is not a regular file, so the checkout is not read.</source>
        <translation>Esta parte de un checkout de git no es un archivo normal, así que el checkout no se lee.</translation>
    </message>
    <message>
        <source>Use a fresh clone.</source>
        <translation>Use un clon nuevo.</translation>
    </message>
    <message>
        <source>The configuration of this git checkout is a link to another file, so it is not read.</source>
        <translation>La configuración de este checkout de git es un enlace a otro archivo, así que no se lee.</translation>
    </message>
    <message>
        <source>Put the file itself into its place, or use a fresh clone.</source>
        <translation>Ponga el archivo mismo en su lugar o use un clon nuevo.</translation>
    </message>
    <message>
        <source>The configuration of this git checkout refers to other files, so it is not read.</source>
        <translation>La configuración de este checkout de git remite a otros archivos, así que no se lee.</translation>
    </message>
    <message>
        <source>Remove “include”, “includeIf”, “excludesFile” and “attributesFile” from it, or use a fresh clone.</source>
        <translation>Quite de ella «include», «includeIf», «excludesFile» y «attributesFile», o use un clon nuevo.</translation>
    </message>
    <message>
        <source>This folder is not part of a git checkout.</source>
        <translation>Esta carpeta no es parte de un checkout de git.</translation>
    </message>
    <message>
        <source>Open the package from a clone of its repository to have its provenance recorded.</source>
        <translation>Abra el paquete desde un clon de su repositorio para que se registre su procedencia.</translation>
    </message>
    <message>
        <source>The git checkout of this folder belongs to another user, so it is not read.</source>
        <translation>El checkout de git de esta carpeta pertenece a otro usuario, así que no se lee.</translation>
    </message>
    <message>
        <source>Clone the repository yourself, or have its owner changed to you.</source>
        <translation>Clone usted el repositorio, o haga que su dueño pase a ser usted.</translation>
    </message>
    <message>
        <source>Reading the git checkout was cancelled.</source>
        <translation>Se canceló la lectura del checkout de git.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>No existe esa carpeta.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Revise la ruta.</translation>
    </message>
    <message>
        <source>This git repository has no working files.</source>
        <translation>Este repositorio de git no tiene archivos de trabajo.</translation>
    </message>
    <message>
        <source>Open the package from a clone of it.</source>
        <translation>Abra el paquete desde un clon suyo.</translation>
    </message>
    <message>
        <source>The git checkout around this folder keeps its files elsewhere, so it says nothing about this folder.</source>
        <translation>El checkout de git que rodea esta carpeta guarda sus archivos en otra parte, así que no dice nada de esta carpeta.</translation>
    </message>
    <message>
        <source>Open the package from an ordinary clone of its repository.</source>
        <translation>Abra el paquete desde un clon común de su repositorio.</translation>
    </message>
    <message>
        <source>The git checkout of this folder has no commit yet.</source>
        <translation>El checkout de git de esta carpeta aún no tiene ningún commit.</translation>
    </message>
    <message>
        <source>Commit the package first.</source>
        <translation>Haga primero un commit del paquete.</translation>
    </message>
    <message>
        <source>This folder lies within the git checkout %1, but its commit does not hold it.</source>
        <translation>Esta carpeta está dentro del checkout de git %1, pero su commit no la contiene.</translation>
    </message>
    <message>
        <source>Commit the package, or open it from a clone of its own repository.</source>
        <translation>Haga un commit del paquete, o ábralo desde un clon de su propio repositorio.</translation>
    </message>
</context>
<context>
    <name>kabocha::sandbox</name>
    <message>
        <source>The practice sandbox&apos;s data was written by a newer version of Kabocha.</source>
        <translation>Los datos del sandbox de práctica los escribió una versión más nueva de Kabocha.</translation>
    </message>
    <message>
        <source>Use that version, or choose another folder with --data.</source>
        <translation>Use esa versión o elija otra carpeta con --data.</translation>
    </message>
    <message>
        <source>This is the database of another program, not the practice sandbox&apos;s data. It was left as it is.</source>
        <translation>Esta es la base de datos de otro programa, no los datos del sandbox de práctica. Se dejó como estaba.</translation>
    </message>
    <message>
        <source>Move the file away, or choose another folder with --data.</source>
        <translation>Mueva el archivo a otro lugar o elija otra carpeta con --data.</translation>
    </message>
    <message>
        <source>The practice sandbox&apos;s data cannot be used: %1.</source>
        <translation>No se pueden usar los datos del sandbox de práctica: %1.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and free space, or choose another one with --data.</source>
        <translation>Revise los permisos y el espacio libre de la carpeta, o elija otra con --data.</translation>
    </message>
</context>
<context>
    <name>kabocha::sandbox::Database</name>
    <message>
        <source>The folder for the practice sandbox&apos;s data cannot be made.</source>
        <translation>No se puede crear la carpeta de datos del sandbox de práctica.</translation>
    </message>
    <message>
        <source>Choose another folder with --data, or check the permissions.</source>
        <translation>Elija otra carpeta con --data o revise los permisos.</translation>
    </message>
</context>
<context>
    <name>kabocha::sandbox::SandboxServer</name>
    <message>
        <source>The practice sandbox cannot listen on port %1 of this computer: %2.</source>
        <translation>El sandbox de práctica no puede escuchar en el puerto %1 de este computador: %2.</translation>
    </message>
    <message>
        <source>Choose another port, or 0 for any free one.</source>
        <translation>Elija otro puerto, o 0 para cualquiera que esté libre.</translation>
    </message>
</context>
<context>
    <name>kabocha::spec::Loader</name>
    <message>
        <source>Loading the package was cancelled.</source>
        <translation>Se canceló la carga del paquete.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>No existe esa carpeta.</translation>
    </message>
    <message>
        <source>Check the name, or choose another folder.</source>
        <translation>Revise el nombre o elija otra carpeta.</translation>
    </message>
    <message>
        <source>This is a file, not the folder of a metrics package.</source>
        <translation>Esto es un archivo, no la carpeta de un paquete de métricas.</translation>
    </message>
    <message>
        <source>Choose the folder that contains “metrics” and “specs”.</source>
        <translation>Elija la carpeta que contiene «metrics» y «specs».</translation>
    </message>
    <message>
        <source>This folder is not a metrics package: it has no folder “metrics”.</source>
        <translation>Esta carpeta no es un paquete de métricas: no tiene carpeta «metrics».</translation>
    </message>
    <message>
        <source>The file is ignored: metrics are read from “*.yaml” only.</source>
        <translation>El archivo se ignora: las métricas se leen solo de «*.yaml».</translation>
    </message>
    <message>
        <source>Rename it to “.yaml”.</source>
        <translation>Cambie su extensión a «.yaml».</translation>
    </message>
    <message>
        <source>The package has no folder “specs”, so nothing is tested against a threshold.</source>
        <translation>El paquete no tiene carpeta «specs», así que nada se compara con un umbral.</translation>
    </message>
    <message>
        <source>Add specifications if measurements are to pass or fail.</source>
        <translation>Agregue especificaciones si las mediciones deben cumplir o no cumplir.</translation>
    </message>
    <message>
        <source>The file is ignored: specifications lie in a folder named after their package.</source>
        <translation>El archivo se ignora: las especificaciones están en una carpeta con el nombre de su paquete.</translation>
    </message>
    <message>
        <source>Move it to a folder below “specs”.</source>
        <translation>Muévalo a una carpeta bajo «specs».</translation>
    </message>
    <message>
        <source>The folder holds more than %1 YAML files.</source>
        <translation>La carpeta contiene más de %1 archivos YAML.</translation>
    </message>
    <message>
        <source>Choose the folder of a single metrics package.</source>
        <translation>Elija la carpeta de un único paquete de métricas.</translation>
    </message>
    <message>
        <source>The folder cannot be read: %1.</source>
        <translation>No se puede leer la carpeta: %1.</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Revise sus permisos.</translation>
    </message>
    <message>
        <source>Folders are nested deeper than %1 levels; what lies below is not read.</source>
        <translation>Las carpetas están anidadas a más de %1 niveles; lo que está más abajo no se lee.</translation>
    </message>
    <message>
        <source>There are specifications for the package “%1”, but no metrics of it could be read.</source>
        <translation>Hay especificaciones para el paquete «%1», pero no se pudo leer ninguna de sus métricas.</translation>
    </message>
    <message>
        <source>Add “metrics/%1.yaml”, or correct it.</source>
        <translation>Agregue «metrics/%1.yaml» o corríjalo.</translation>
    </message>
    <message>
        <source>“%1” tests the metric “%2”, which is not defined.</source>
        <translation>«%1» prueba la métrica «%2», que no está definida.</translation>
    </message>
    <message>
        <source>Define the metric, or correct the name.</source>
        <translation>Defina la métrica o corrija el nombre.</translation>
    </message>
    <message>
        <source>“%1” has a threshold in “%2”, but its metric is measured in “%3”.</source>
        <translation>«%1» tiene un umbral en «%2», pero su métrica se mide en «%3».</translation>
    </message>
    <message>
        <source>Such a threshold cannot be tested; correct one of the units.</source>
        <translation>Ese umbral no se puede evaluar; corrija una de las unidades.</translation>
    </message>
    <message>
        <source>There are %1 more problems, which are not listed.</source>
        <translation>Hay %1 problemas más, que no se muestran.</translation>
    </message>
    <message>
        <source>Correct those above first.</source>
        <translation>Corrija primero los de arriba.</translation>
    </message>
    <message>
        <source>No metric could be read from this folder.</source>
        <translation>No se pudo leer ninguna métrica de esta carpeta.</translation>
    </message>
    <message>
        <source>Its folder “metrics” should hold files “*.yaml” that define metrics.</source>
        <translation>Su carpeta «metrics» debería tener archivos «*.yaml» que definan métricas.</translation>
    </message>
    <message>
        <source>The first reason: %1</source>
        <translation>El primer motivo: %1</translation>
    </message>
</context>
<context>
    <name>kabocha::spec::Reader</name>
    <message>
        <source>A specification must be a mapping, not %1.</source>
        <translation>Una especificación debe ser un mapa, no %1.</translation>
    </message>
    <message>
        <source>“metric” must be the name of a metric of the package “%1”, not %2.</source>
        <translation>«metric» debe ser el nombre de una métrica del paquete «%1», no %2.</translation>
    </message>
    <message>
        <source>The “id” of a partial must be text without “#”, not %1.</source>
        <translation>El «id» de un parcial debe ser texto sin «#», no %1.</translation>
    </message>
    <message>
        <source>This document has neither “name” (a specification) nor “id” (a partial).</source>
        <translation>Este documento no tiene ni «name» (una especificación) ni «id» (un parcial).</translation>
    </message>
    <message>
        <source>Give it one of them.</source>
        <translation>Dele uno de los dos.</translation>
    </message>
    <message>
        <source>it is %1.</source>
        <translation>es %1.</translation>
    </message>
    <message>
        <source>A specification cannot be called so: %1</source>
        <translation>Una especificación no se puede llamar así: %1</translation>
    </message>
    <message>
        <source>The name is “design”, “Metric.design” or “package.Metric.design”.</source>
        <translation>El nombre es «design», «Metric.design» o «package.Metric.design».</translation>
    </message>
    <message>
        <source>The specification “%1” lies in the folder of the package “%2”.</source>
        <translation>La especificación «%1» está en la carpeta del paquete «%2».</translation>
    </message>
    <message>
        <source>Move it to “specs/%1”, or correct its name.</source>
        <translation>Muévala a «specs/%1» o corrija su nombre.</translation>
    </message>
    <message>
        <source>“%1”: “base” cannot be %2.</source>
        <translation>«%1»: «base» no puede ser %2.</translation>
    </message>
    <message>
        <source>A base is “Metric.specification”, “#id”, “path#id” or “package:path#id”.</source>
        <translation>Una base es «Metric.specification», «#id», «path#id» o «package:path#id».</translation>
    </message>
    <message>
        <source>“%1” has no threshold.</source>
        <translation>«%1» no tiene umbral.</translation>
    </message>
    <message>
        <source>Only specifications with a “threshold” are supported; give it operator, unit and value.</source>
        <translation>Solo se admiten especificaciones con «threshold»; dele operator, unit y value.</translation>
    </message>
    <message>
        <source>“%1”: the threshold must be a mapping of operator, unit and value, not %2.</source>
        <translation>«%1»: el umbral debe ser un mapa de operator, unit y value, no %2.</translation>
    </message>
    <message>
        <source>“%1”: its threshold has no %2.</source>
        <translation>«%1»: a su umbral le falta %2.</translation>
    </message>
    <message>
        <source>Add it here or in a base.</source>
        <translation>Agréguelo aquí o en una base.</translation>
    </message>
    <message>
        <source>“%1”: the operator cannot be %2.</source>
        <translation>«%1»: el operador no puede ser %2.</translation>
    </message>
    <message>
        <source>It is one of &lt; &lt;= &gt; &gt;= == !=, in quotes.</source>
        <translation>Es uno de &lt; &lt;= &gt; &gt;= == !=, entre comillas.</translation>
    </message>
    <message>
        <source>“%1”: the unit must be text, not %2.</source>
        <translation>«%1»: la unidad debe ser texto, no %2.</translation>
    </message>
    <message>
        <source>Put quotes around it; &apos;&apos; is the unit of a pure number.</source>
        <translation>Póngalo entre comillas; &apos;&apos; es la unidad de un número puro.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>«%1»: %2</translation>
    </message>
    <message>
        <source>“%1”: the value of its threshold must be a number, not %2.</source>
        <translation>«%1»: el valor de su umbral debe ser un número, no %2.</translation>
    </message>
    <message>
        <source>“%1”: metadata_query must be a mapping, not %2.</source>
        <translation>«%1»: metadata_query debe ser un mapa, no %2.</translation>
    </message>
    <message>
        <source>“%1”: metadata_query holds more than %2 values.</source>
        <translation>«%1»: metadata_query contiene más de %2 valores.</translation>
    </message>
    <message>
        <source>“%1”: “%2” is not known. It is ignored.</source>
        <translation>«%1»: «%2» no se conoce. Se ignora.</translation>
    </message>
</context>
<context>
    <name>kabocha::spec::Resolver</name>
    <message>
        <source>The specifications grow beyond all measure while “%1” inherits; no more of them are read.</source>
        <translation>Las especificaciones crecen sin medida al heredar «%1»; no se leen más de ellas.</translation>
    </message>
    <message>
        <source>The partial “%1” is defined twice. The last one counts; the one in line %2 is ignored.</source>
        <translation>El parcial «%1» está definido dos veces. Vale el último; el de la línea %2 se ignora.</translation>
    </message>
    <message>
        <source>Which metric does the specification “%1” test? Neither its name nor “metric” nor a base says so.</source>
        <translation>¿Qué métrica prueba la especificación «%1»? No lo dicen ni su nombre, ni «metric», ni una base.</translation>
    </message>
    <message>
        <source>Name it “Metric.%1”.</source>
        <translation>Llámela «Metric.%1».</translation>
    </message>
    <message>
        <source>The specification “%1” is defined twice. The last one counts; the one in %2 is ignored.</source>
        <translation>La especificación «%1» está definida dos veces. Vale la última; la de %2 se ignora.</translation>
    </message>
    <message>
        <source>“%1” needs the base “%2”, which could not be resolved itself (%3).</source>
        <translation>«%1» necesita la base «%2», que a su vez no se pudo resolver (%3).</translation>
    </message>
    <message>
        <source>Correct that one first.</source>
        <translation>Corrija esa primero.</translation>
    </message>
    <message>
        <source>“%1” needs the base “%2”, which no file in the package “%3” defines.</source>
        <translation>«%1» necesita la base «%2», que ningún archivo del paquete «%3» define.</translation>
    </message>
    <message>
        <source>Correct the name, or define “%1”.</source>
        <translation>Corrija el nombre o defina «%1».</translation>
    </message>
    <message>
        <source>Specifications inherit from each other in a circle: %1.</source>
        <translation>Las especificaciones heredan unas de otras en círculo: %1.</translation>
    </message>
    <message>
        <source>Remove one of these bases: %1.</source>
        <translation>Quite una de estas bases: %1.</translation>
    </message>
</context>
<context>
    <name>kabocha::squash</name>
    <message>
        <source>a web page instead of an answer of SQuaSH</source>
        <translation>una página web en vez de una respuesta de SQuaSH</translation>
    </message>
    <message>
        <source>a web page (“%1”) instead of an answer of SQuaSH</source>
        <translation>una página web («%1») en vez de una respuesta de SQuaSH</translation>
    </message>
    <message>
        <source>no reason</source>
        <translation>sin motivo</translation>
    </message>
    <message>
        <source>“%1” is not the name of a metric: that is a package and a metric with a dot between.</source>
        <translation>«%1» no es el nombre de una métrica: este es un paquete y una métrica con un punto entre ambos.</translation>
    </message>
    <message>
        <source>Choose a metric of a package.</source>
        <translation>Elija una métrica de un paquete.</translation>
    </message>
    <message>
        <source>SQuaSH cannot hold “%1”: its name has %2 characters, the limit is %3. This measurement is not sent; the others are.</source>
        <translation>SQuaSH no puede guardar «%1»: su nombre tiene %2 caracteres; el límite es %3. Esta medición no se envía; las demás sí.</translation>
    </message>
    <message>
        <source>Ask for a shorter name in the metrics package.</source>
        <translation>Pida un nombre más corto en el paquete de métricas.</translation>
    </message>
    <message>
        <source>The unit of “%1” does not fit its metric: %2</source>
        <translation>La unidad de «%1» no corresponde a su métrica: %2</translation>
    </message>
    <message>
        <source>Record the value in a unit that fits.</source>
        <translation>Registre el valor en una unidad que corresponda.</translation>
    </message>
    <message>
        <source>SQuaSH cannot hold the unit of “%1”: “%2” has %3 characters, the limit is %4. This measurement is not sent; the others are.</source>
        <translation>SQuaSH no puede guardar la unidad de «%1»: «%2» tiene %3 caracteres; el límite es %4. Esta medición no se envía; las demás sí.</translation>
    </message>
    <message>
        <source>Use a metric whose unit is shorter.</source>
        <translation>Use una métrica con una unidad más corta.</translation>
    </message>
    <message>
        <source>The value of “%1” is not finite and is sent as “not measured”.</source>
        <translation>El valor de «%1» no es finito y se envía como «no medido».</translation>
    </message>
    <message>
        <source>Enter a number, or leave it out.</source>
        <translation>Ingrese un número o déjelo fuera.</translation>
    </message>
    <message>
        <source>The value of “%1” is larger than SQuaSH can hold: it keeps single precision, up to about 3.4e38.</source>
        <translation>El valor de «%1» es mayor de lo que SQuaSH puede guardar: usa precisión simple, hasta unos 3.4e38.</translation>
    </message>
    <message>
        <source>Check the value and its unit.</source>
        <translation>Revise el valor y su unidad.</translation>
    </message>
    <message>
        <source>SQuaSH would refuse the job for “%1” in a measurement. It is not sent; your file keeps it.</source>
        <translation>SQuaSH rechazaría el trabajo por «%1» en una medición. No se envía; su archivo lo conserva.</translation>
    </message>
    <message>
        <source>“%1” refers to blob %2, which is not in the job. The reference is not sent.</source>
        <translation>«%1» se refiere al blob %2, que no está en el trabajo. La referencia no se envía.</translation>
    </message>
    <message>
        <source>Blob “%1” has no identifier of 1 to %2 characters. It is not sent; the rest is.</source>
        <translation>El blob «%1» no tiene un identificador de 1 a %2 caracteres. No se envía; el resto sí.</translation>
    </message>
    <message>
        <source>SQuaSH cannot hold blob “%1”: its name has %2 characters, the limit is %3. It is not sent; the rest is.</source>
        <translation>SQuaSH no puede guardar el blob «%1»: su nombre tiene %2 caracteres; el límite es %3. No se envía; el resto sí.</translation>
    </message>
    <message>
        <source>Blob “%1” has the identifier of an earlier one, %2. Only that is sent.</source>
        <translation>El blob «%1» tiene el identificador de uno anterior, %2. Solo se envía ese.</translation>
    </message>
    <message>
        <source>Give it an identifier of its own.</source>
        <translation>Dele un identificador propio.</translation>
    </message>
    <message>
        <source>No measurement refers to blob “%1”. It is not sent.</source>
        <translation>Ninguna medición se refiere al blob «%1». No se envía.</translation>
    </message>
    <message>
        <source>SQuaSH does not know “%1” of a blob. It is not sent; your file keeps it.</source>
        <translation>SQuaSH no conoce «%1» de un blob. No se envía; su archivo lo conserva.</translation>
    </message>
    <message>
        <source>SQuaSH cannot hold the specification “%1”: its name has %2 characters, the limit is %3. It is not published; the values are sent.</source>
        <translation>SQuaSH no puede guardar la especificación «%1»: su nombre tiene %2 caracteres; el límite es %3. No se publica; los valores sí se envían.</translation>
    </message>
    <message>
        <source>The job has no measurements: there is nothing to send.</source>
        <translation>El trabajo no tiene mediciones: no hay nada que enviar.</translation>
    </message>
    <message>
        <source>Record a value first.</source>
        <translation>Registre primero un valor.</translation>
    </message>
    <message>
        <source>SQuaSH can hold none of the job&apos;s measurements: there is nothing to send.</source>
        <translation>SQuaSH no puede guardar ninguna de las mediciones del trabajo: no hay nada que enviar.</translation>
    </message>
    <message>
        <source>Their names or units are too long for it; see the list.</source>
        <translation>Sus nombres o unidades son demasiado largos para él; vea la lista.</translation>
    </message>
    <message>
        <source>No measurement of the job has a value: all would be sent as “not measured”.</source>
        <translation>Ninguna medición del trabajo tiene valor: todas se enviarían como «no medido».</translation>
    </message>
    <message>
        <source>Record a value, or send it if that is what you mean.</source>
        <translation>Registre un valor, o envíelo si es eso lo que quiere.</translation>
    </message>
    <message>
        <source>Remove the empty “%1”</source>
        <translation>Quitar el «%1» vacío</translation>
    </message>
    <message>
        <source>Write “%1” on one line: “%2”</source>
        <translation>Escribir «%1» en una sola línea: «%2»</translation>
    </message>
    <message>
        <source>Add the environment “%1”</source>
        <translation>Agregar el entorno «%1»</translation>
    </message>
    <message>
        <source>Name the environment “%1”</source>
        <translation>Nombrar el entorno «%1»</translation>
    </message>
    <message>
        <source>Add an empty “packages”</source>
        <translation>Agregar un «packages» vacío</translation>
    </message>
    <message>
        <source>Package “%1” is not an object with name, git_sha, git_url, git_branch and eups_version.</source>
        <translation>El paquete «%1» no es un objeto con name, git_sha, git_url, git_branch y eups_version.</translation>
    </message>
    <message>
        <source>Fill in the package&apos;s fields, or remove it.</source>
        <translation>Complete los campos del paquete o quítelo.</translation>
    </message>
    <message>
        <source>Package “%1” has no %2. SQuaSH would refuse the job and keep a broken part of it.</source>
        <translation>Al paquete «%1» le falta %2. SQuaSH rechazaría el trabajo y conservaría una parte rota de él.</translation>
    </message>
    <message>
        <source>Fill it in, or remove the package.</source>
        <translation>Complételo o quite el paquete.</translation>
    </message>
    <message>
        <source>SQuaSH knows no “%2” of a package. It would refuse the job and keep a broken part of it (package “%1”).</source>
        <translation>SQuaSH no conoce «%2» de un paquete. Rechazaría el trabajo y conservaría una parte rota de él (paquete «%1»).</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>Quítelo.</translation>
    </message>
    <message>
        <source>“%2” of package “%1” is not a text.</source>
        <translation>«%2» del paquete «%1» no es un texto.</translation>
    </message>
    <message>
        <source>Put it into quotes.</source>
        <translation>Póngalo entre comillas.</translation>
    </message>
    <message>
        <source>“%2” of package “%1” is longer than SQuaSH can hold (%3 characters).</source>
        <translation>«%2» del paquete «%1» es más largo de lo que SQuaSH puede guardar (%3 caracteres).</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Acórtelo.</translation>
    </message>
    <message>
        <source>An environment “jenkins” without %1 is stored, but never reaches InfluxDB.</source>
        <translation>Un entorno «jenkins» sin %1 se guarda, pero nunca llega a InfluxDB.</translation>
    </message>
    <message>
        <source>Fill it in, or use the environment “local”.</source>
        <translation>Complételo o use el entorno «local».</translation>
    </message>
    <message>
        <source>A job with environment “jenkins” reaches InfluxDB only if SQuaSH finds that CI run and its code changes.</source>
        <translation>Un trabajo con el entorno «jenkins» llega a InfluxDB solo si SQuaSH encuentra esa ejecución de CI y sus cambios de código.</translation>
    </message>
    <message>
        <source>For a job made by hand use another name, such as “local”.</source>
        <translation>Para un trabajo hecho a mano use otro nombre, por ejemplo «local».</translation>
    </message>
    <message>
        <source>an identifier that is used once (UUID)</source>
        <translation>un identificador que se usa una sola vez (UUID)</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>una hora</translation>
    </message>
    <message>
        <source>free text</source>
        <translation>texto libre</translation>
    </message>
    <message>
        <source>a serial or running number</source>
        <translation>un número de serie o correlativo</translation>
    </message>
    <message>
        <source>“%1” looks like %2. Each different text makes one more series in InfluxDB, which costs the database dearly.</source>
        <translation>«%1» parece %2. Cada texto distinto crea una serie más en InfluxDB, lo que le cuesta caro a la base de datos.</translation>
    </message>
    <message>
        <source>Leave it out if nobody selects by it.</source>
        <translation>Déjelo fuera si nadie selecciona por él.</translation>
    </message>
    <message>
        <source>InfluxDB will hold “%1” as “%2”: blanks become _.</source>
        <translation>InfluxDB guardará «%1» como «%2»: los espacios pasan a ser _.</translation>
    </message>
    <message>
        <source>InfluxDB will hold “%1” as the text “%2”.</source>
        <translation>InfluxDB guardará «%1» como el texto «%2».</translation>
    </message>
    <message>
        <source>The metadata has no “packages”. SQuaSH would refuse the job.</source>
        <translation>Los metadatos no tienen «packages». SQuaSH rechazaría el trabajo.</translation>
    </message>
    <message>
        <source>Add packages; an empty list will do.</source>
        <translation>Agregue packages; basta una lista vacía.</translation>
    </message>
    <message>
        <source>“packages” is not an object with a package under each name. SQuaSH would refuse the job and keep a broken part of it.</source>
        <translation>«packages» no es un objeto con un paquete bajo cada nombre. SQuaSH rechazaría el trabajo y conservaría una parte rota de él.</translation>
    </message>
    <message>
        <source>Write it as {&quot;name&quot;: {&quot;name&quot;: …, &quot;git_sha&quot;: …}}, or leave it empty.</source>
        <translation>Escríbalo como {&quot;name&quot;: {&quot;name&quot;: …, &quot;git_sha&quot;: …}}, o déjelo vacío.</translation>
    </message>
    <message>
        <source>The metadata has no environment. SQuaSH stores the job, but it never reaches InfluxDB.</source>
        <translation>Los metadatos no tienen entorno. SQuaSH guarda el trabajo, pero nunca llega a InfluxDB.</translation>
    </message>
    <message>
        <source>Choose an environment, such as “local”.</source>
        <translation>Elija un entorno, por ejemplo «local».</translation>
    </message>
    <message>
        <source>The environment “env” is not an object.</source>
        <translation>El entorno «env» no es un objeto.</translation>
    </message>
    <message>
        <source>The environment has no name (env_name). SQuaSH would refuse the job.</source>
        <translation>El entorno no tiene nombre (env_name). SQuaSH rechazaría el trabajo.</translation>
    </message>
    <message>
        <source>The environment&apos;s name is longer than SQuaSH can hold (%1 characters).</source>
        <translation>El nombre del entorno es más largo de lo que SQuaSH puede guardar (%1 caracteres).</translation>
    </message>
    <message>
        <source>“%1” is not a text. SQuaSH keeps the dataset in a column of its own.</source>
        <translation>«%1» no es un texto. SQuaSH guarda el conjunto de datos en una columna propia.</translation>
    </message>
    <message>
        <source>Write its name.</source>
        <translation>Escriba su nombre.</translation>
    </message>
    <message>
        <source>“%1” is longer than SQuaSH can hold (%2 characters).</source>
        <translation>«%1» es más largo de lo que SQuaSH puede guardar (%2 caracteres).</translation>
    </message>
    <message>
        <source>“run_id_url” needs “run_id”: without it the job never reaches InfluxDB.</source>
        <translation>«run_id_url» necesita «run_id»: sin él, el trabajo nunca llega a InfluxDB.</translation>
    </message>
    <message>
        <source>Fill in run_id, or remove run_id_url.</source>
        <translation>Complete run_id o quite run_id_url.</translation>
    </message>
    <message>
        <source>“%1” is or holds a number that is not finite. It is sent as “null”.</source>
        <translation>«%1» es o contiene un número que no es finito. Se envía como «null».</translation>
    </message>
    <message>
        <source>“%1” is stored with the job but does not reach InfluxDB.</source>
        <translation>«%1» se guarda con el trabajo pero no llega a InfluxDB.</translation>
    </message>
    <message>
        <source>“%1” is empty: the whole job would fail to reach InfluxDB.</source>
        <translation>«%1» está vacío: todo el trabajo dejaría de llegar a InfluxDB.</translation>
    </message>
    <message>
        <source>Fill it in, or remove it.</source>
        <translation>Complételo o quítelo.</translation>
    </message>
    <message>
        <source>“%1” has a line break: the whole job would fail to reach InfluxDB.</source>
        <translation>«%1» tiene un salto de línea: todo el trabajo dejaría de llegar a InfluxDB.</translation>
    </message>
    <message>
        <source>Write it on one line.</source>
        <translation>Escríbalo en una sola línea.</translation>
    </message>
    <message>
        <source>SQuaSH writes “%1” itself: yours and its own would meet in InfluxDB.</source>
        <translation>SQuaSH escribe él mismo «%1»: el suyo y el propio se encontrarían en InfluxDB.</translation>
    </message>
    <message>
        <source>Choose another key.</source>
        <translation>Elija otra clave.</translation>
    </message>
    <message>
        <source>InfluxDB keeps the job&apos;s own time as “time”: yours would be lost, or spoil the write.</source>
        <translation>InfluxDB guarda la hora del trabajo como «time»: la suya se perdería o estropearía la escritura.</translation>
    </message>
    <message>
        <source>InfluxDB knows the value of a metric as “%1”, too: asked for one, it would mix up the two.</source>
        <translation>InfluxDB conoce el valor de una métrica también como «%1»: al pedir uno, confundiría los dos.</translation>
    </message>
    <message>
        <source>InfluxDB knows this as “%1”, as it does %2: one of the two is lost.</source>
        <translation>InfluxDB conoce esto como «%1», igual que %2: uno de los dos se pierde.</translation>
    </message>
    <message>
        <source>Choose another key, or remove one.</source>
        <translation>Elija otra clave o quite una.</translation>
    </message>
    <message>
        <source>InfluxDB will know “%1” as “%2”.</source>
        <translation>InfluxDB conocerá «%1» como «%2».</translation>
    </message>
    <message>
        <source>The server at %1 gives an address that cannot be used: %2.</source>
        <translation>El servidor en %1 da una dirección que no se puede usar: %2.</translation>
    </message>
    <message>
        <source>Check the address of the target.</source>
        <translation>Revise la dirección del destino.</translation>
    </message>
    <message>
        <source>The server at %1 points to another server, %2. Nothing was sent there.</source>
        <translation>El servidor en %1 remite a otro servidor, %2. No se envió nada allí.</translation>
    </message>
    <message>
        <source>If %1 is right, enter it as the address of the target.</source>
        <translation>Si %1 es correcto, ingréselo como dirección del destino.</translation>
    </message>
    <message>
        <source>The InfluxDB of the target has no address.</source>
        <translation>El InfluxDB del destino no tiene dirección.</translation>
    </message>
    <message>
        <source>Give its address too, or neither.</source>
        <translation>Indique también su dirección, o ninguna de las dos cosas.</translation>
    </message>
    <message>
        <source>“%1” is not a complete web address.</source>
        <translation>«%1» no es una dirección web completa.</translation>
    </message>
    <message>
        <source>Write it in full, such as https://influxdb.example.org.</source>
        <translation>Escríbala completa, por ejemplo https://influxdb.example.org.</translation>
    </message>
    <message>
        <source>The address of the InfluxDB contains a user, a password, or a part after “?” or “#”.</source>
        <translation>La dirección del InfluxDB contiene un usuario, una contraseña o una parte después de «?» o «#».</translation>
    </message>
    <message>
        <source>Remove that part.</source>
        <translation>Quite esa parte.</translation>
    </message>
    <message>
        <source>The InfluxDB of the target has no name of a database.</source>
        <translation>El InfluxDB del destino no tiene nombre de base de datos.</translation>
    </message>
    <message>
        <source>Give its name too, or neither.</source>
        <translation>Indique también su nombre, o ninguna de las dos cosas.</translation>
    </message>
    <message>
        <source>The name of the database has a line break.</source>
        <translation>El nombre de la base de datos tiene un salto de línea.</translation>
    </message>
    <message>
        <source>Correct it.</source>
        <translation>Corríjalo.</translation>
    </message>
    <message>
        <source>“%1” is not the whole path of a CA file.</source>
        <translation>«%1» no es la ruta completa de un archivo CA.</translation>
    </message>
    <message>
        <source>Begin it with “/”.</source>
        <translation>Empiécela con «/».</translation>
    </message>
    <message>
        <source>The target has no name.</source>
        <translation>El destino no tiene nombre.</translation>
    </message>
    <message>
        <source>Give it a name that its users know.</source>
        <translation>Dele un nombre que sus usuarios conozcan.</translation>
    </message>
    <message>
        <source>The target&apos;s name is longer than %1 characters or has a line break.</source>
        <translation>El nombre del destino tiene más de %1 caracteres o un salto de línea.</translation>
    </message>
    <message>
        <source>“%1” is the sandbox on this computer.</source>
        <translation>«%1» es el sandbox de este computador.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>The target has no address.</source>
        <translation>El destino no tiene dirección.</translation>
    </message>
    <message>
        <source>Enter the root URL of a SQuaSH, such as https://squash.example.org.</source>
        <translation>Ingrese la URL raíz de un SQuaSH, por ejemplo https://squash.example.org.</translation>
    </message>
    <message>
        <source>“%1” is not a complete address.</source>
        <translation>«%1» no es una dirección completa.</translation>
    </message>
    <message>
        <source>Write it in full, such as https://squash.example.org.</source>
        <translation>Escríbala completa, por ejemplo https://squash.example.org.</translation>
    </message>
    <message>
        <source>“%1” is not a web address.</source>
        <translation>«%1» no es una dirección web.</translation>
    </message>
    <message>
        <source>The address of a SQuaSH begins with https://.</source>
        <translation>La dirección de un SQuaSH empieza con https://.</translation>
    </message>
    <message>
        <source>Passwords would travel to %1 for everybody on the way to read (plain http).</source>
        <translation>Las contraseñas viajarían a %1 legibles para cualquiera en el camino (http sin cifrar).</translation>
    </message>
    <message>
        <source>Use https://. Plain http is for this computer only.</source>
        <translation>Use https://. El http sin cifrar es solo para este computador.</translation>
    </message>
    <message>
        <source>The address contains a user name or a password.</source>
        <translation>La dirección contiene un nombre de usuario o una contraseña.</translation>
    </message>
    <message>
        <source>Enter the user beside it; the password is kept in the keychain.</source>
        <translation>Ingrese el usuario en su campo; la contraseña se conserva en el llavero.</translation>
    </message>
    <message>
        <source>The address has a part after “?” or “#”.</source>
        <translation>La dirección tiene una parte después de «?» o «#».</translation>
    </message>
    <message>
        <source>The target has no user.</source>
        <translation>El destino no tiene usuario.</translation>
    </message>
    <message>
        <source>Enter your user name on this SQuaSH.</source>
        <translation>Ingrese su nombre de usuario en este SQuaSH.</translation>
    </message>
    <message>
        <source>The user name is longer than %1 characters or has a line break.</source>
        <translation>El nombre de usuario tiene más de %1 caracteres o un salto de línea.</translation>
    </message>
    <message>
        <source>The CA file “%1” cannot be used: %2.</source>
        <translation>El archivo CA «%1» no se puede usar: %2.</translation>
    </message>
    <message>
        <source>somebody without a name</source>
        <translation>alguien sin nombre</translation>
    </message>
    <message>
        <source>Ask those who run the server.</source>
        <translation>Pregunte a quienes administran el servidor.</translation>
    </message>
    <message>
        <source>its certificate is signed by itself (%1), and this computer does not trust that</source>
        <translation>su certificado está firmado por sí mismo (%1), y este computador no confía en eso</translation>
    </message>
    <message>
        <source>its certificate is signed by %1, whom this computer does not trust</source>
        <translation>su certificado está firmado por %1, en quien este computador no confía</translation>
    </message>
    <message>
        <source>If the site has an authority of its own, choose its file as the target&apos;s CA file.</source>
        <translation>Si el sitio tiene una autoridad propia, elija su archivo como archivo CA del destino.</translation>
    </message>
    <message>
        <source>its certificate is that of %1, not of %2</source>
        <translation>su certificado es el de %1, no el de %2</translation>
    </message>
    <message>
        <source>its certificate ended on %1</source>
        <translation>su certificado venció el %1</translation>
    </message>
    <message>
        <source>Ask those who run the server for a new one, and check this computer&apos;s date.</source>
        <translation>Pida uno nuevo a quienes administran el servidor y revise la fecha de este computador.</translation>
    </message>
    <message>
        <source>its certificate begins only on %1</source>
        <translation>su certificado vale recién desde el %1</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date, and ask those who run the server.</source>
        <translation>Revise la fecha de este computador y pregunte a quienes administran el servidor.</translation>
    </message>
    <message>
        <source>Choose the PEM file with the certificate of the site&apos;s authority.</source>
        <translation>Elija el archivo PEM con el certificado de la autoridad del sitio.</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>no es un archivo normal</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>es demasiado grande</translation>
    </message>
    <message>
        <source>it holds a private key and no certificate</source>
        <translation>contiene una clave privada y ningún certificado</translation>
    </message>
    <message>
        <source>it holds no certificate in PEM form</source>
        <translation>no contiene ningún certificado en formato PEM</translation>
    </message>
    <message>
        <source>Check the address of the target, and ask those who run the server.</source>
        <translation>Revise la dirección del destino y pregunte a quienes administran el servidor.</translation>
    </message>
    <message>
        <source>The connection to %1 is not secure, so nothing was sent: %2.</source>
        <translation>La conexión con %1 no es segura, así que no se envió nada: %2.</translation>
    </message>
    <message>
        <source>“%1” ends with a backslash: InfluxDB would take what follows for a part of it, or refuse the whole job.</source>
        <translation>«%1» termina con una barra invertida: InfluxDB tomaría lo que sigue por parte suya, o rechazaría todo el trabajo.</translation>
    </message>
    <message>
        <source>Leave the backslash out.</source>
        <translation>Deje fuera la barra invertida.</translation>
    </message>
    <message>
        <source>“%1” becomes a field, and InfluxDB reads no “%2” there: the whole job would fail to reach it.</source>
        <translation>«%1» pasa a ser un campo, e InfluxDB no lee allí ningún «%2»: todo el trabajo dejaría de llegarle.</translation>
    </message>
    <message>
        <source>Enter a text or a number, or remove it.</source>
        <translation>Ingrese un texto o un número, o quítelo.</translation>
    </message>
    <message>
        <source>“%1” has a quote or ends with a backslash: the whole job would fail to reach InfluxDB.</source>
        <translation>«%1» tiene una comilla o termina con una barra invertida: todo el trabajo dejaría de llegar a InfluxDB.</translation>
    </message>
    <message>
        <source>Write it without.</source>
        <translation>Escríbalo sin ella.</translation>
    </message>
    <message>
        <source>“%1” needs “%2” beside it: without it the job never reaches InfluxDB.</source>
        <translation>«%1» necesita «%2» al lado: sin él, el trabajo nunca llega a InfluxDB.</translation>
    </message>
    <message>
        <source>Put the two together, or remove the URL.</source>
        <translation>Ponga los dos juntos o quite la URL.</translation>
    </message>
    <message>
        <source>Ask for another name in the metrics package.</source>
        <translation>Pida otro nombre en el paquete de métricas.</translation>
    </message>
    <message>
        <source>“ci_url” is not a text: the job never reaches InfluxDB.</source>
        <translation>«ci_url» no es un texto: el trabajo nunca llega a InfluxDB.</translation>
    </message>
    <message>
        <source>Write the URL as a text, or remove it.</source>
        <translation>Escriba la URL como texto o elimínela.</translation>
    </message>
    <message>
        <source>SQuaSH takes the pipeline from “ci_url”: InfluxDB will know it as “%1”.</source>
        <translation>SQuaSH toma el pipeline de «ci_url»: InfluxDB lo conocerá como «%1».</translation>
    </message>
    <message>
        <source>InfluxDB would take the name “%1” apart at its comma, equal sign, backslash or blank: the values of its package, and of those after it, would fail to reach it.</source>
        <translation>InfluxDB partiría el nombre «%1» en su coma, signo igual, barra invertida o espacio: los valores de su paquete, y los de los que le siguen, dejarían de llegarle.</translation>
    </message>
    <message>
        <source>Neither an open package nor %2 defines “%1”: its measurement would be dropped without a word.</source>
        <translation>Ni un paquete abierto ni %2 definen «%1»: su medición se descartaría sin aviso.</translation>
    </message>
    <message>
        <source>Open the package that defines it; dispatching makes it known there.</source>
        <translation>Abra el paquete que la define; al despachar queda conocida allí.</translation>
    </message>
    <message>
        <source>No open package defines “%1”, but %2 knows it.</source>
        <translation>Ningún paquete abierto define «%1», pero %2 la conoce.</translation>
    </message>
    <message>
        <source>No open package defines “%1”. A server that does not know it either drops its measurement without a word.</source>
        <translation>Ningún paquete abierto define «%1». Un servidor que tampoco la conozca descarta su medición sin aviso.</translation>
    </message>
    <message>
        <source>Open the package that defines it.</source>
        <translation>Abra el paquete que la define.</translation>
    </message>
</context>
<context>
    <name>kabocha::squash::CredentialStore</name>
    <message>
        <source>A password cannot be kept for this run only here: it would lie %1.</source>
        <translation>Aquí no se puede conservar una contraseña solo durante esta ejecución: quedaría %1.</translation>
    </message>
    <message>
        <source>Keep it there, or enter it each time.</source>
        <translation>Consérvela allí o ingrésela cada vez.</translation>
    </message>
</context>
<context>
    <name>kabocha::squash::Endpoints</name>
    <message>
        <source>What answers at %1 is not a SQuaSH: it names no endpoints for jobs and signing in.</source>
        <translation>Lo que responde en %1 no es un SQuaSH: no nombra puntos de acceso para trabajos ni para iniciar sesión.</translation>
    </message>
    <message>
        <source>Check the address of the target.</source>
        <translation>Revise la dirección del destino.</translation>
    </message>
</context>
<context>
    <name>kabocha::squash::Exchange</name>
    <message>
        <source>%1 does not answer: nothing came for %2 seconds.</source>
        <translation>%1 no responde: no llegó nada durante %2 segundos.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: no connection within %2 seconds.</source>
        <translation>No se puede llegar a %1: sin conexión en %2 segundos.</translation>
    </message>
    <message>
        <source>Check the network and the address of the target, then try again.</source>
        <translation>Revise la red y la dirección del destino, e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 did not finish its answer within %2 seconds.</source>
        <translation>%1 no terminó su respuesta en %2 segundos.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Inténtelo más tarde.</translation>
    </message>
    <message>
        <source>%1 sent an answer longer than %2 bytes; it was not read to its end.</source>
        <translation>%1 envió una respuesta de más de %2 bytes; no se leyó hasta el final.</translation>
    </message>
    <message>
        <source>Check that the address is that of a SQuaSH.</source>
        <translation>Compruebe que la dirección sea la de un SQuaSH.</translation>
    </message>
    <message>
        <source>Cancelled while waiting for %1.</source>
        <translation>Se canceló mientras se esperaba a %1.</translation>
    </message>
    <message>
        <source>%1 cannot be reached by way of this computer&apos;s proxy: %2</source>
        <translation>No se puede llegar a %1 a través del proxy de este computador: %2</translation>
    </message>
    <message>
        <source>Check the proxy in the settings of this computer (https_proxy, no_proxy), then try again.</source>
        <translation>Revise el proxy en la configuración de este computador (https_proxy, no_proxy) e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation>No se puede llegar a %1: %2</translation>
    </message>
    <message>
        <source>The connection to %1 was lost before the answer was complete: %2</source>
        <translation>La conexión con %1 se perdió antes de completarse la respuesta: %2</translation>
    </message>
    <message>
        <source>Check the network, then try again.</source>
        <translation>Revise la red e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 sends us on to %2. Kabocha does not follow, lest a password or a job go where it should not.</source>
        <translation>%1 nos remite a %2. Kabocha no lo sigue, para que ninguna contraseña ni trabajo llegue adonde no debe.</translation>
    </message>
    <message>
        <source>If that is the right place, enter it as the address of the target.</source>
        <translation>Si ese es el lugar correcto, ingréselo como dirección del destino.</translation>
    </message>
    <message>
        <source>it is shorter than announced</source>
        <translation>es más corta de lo anunciado</translation>
    </message>
</context>
<context>
    <name>kabocha::squash::MetricsInquiry</name>
    <message>
        <source>Cancelled while %1 was asked about metrics.</source>
        <translation>Se canceló mientras se preguntaba a %1 por métricas.</translation>
    </message>
</context>
<context>
    <name>kabocha::squash::OnceOnly</name>
    <message>
        <source>it cannot be read: %1</source>
        <translation>no se puede leer: %1</translation>
    </message>
    <message>
        <source>it has %1 bytes instead of %2</source>
        <translation>tiene %1 bytes en vez de %2</translation>
    </message>
    <message>
        <source>The file of the job that waits is damaged: %1. It is not sent.</source>
        <translation>El archivo del trabajo en espera está dañado: %1. No se envía.</translation>
    </message>
    <message>
        <source>Dispatch the job again from its own file, and discard this row.</source>
        <translation>Despache el trabajo de nuevo desde su propio archivo y descarte esta fila.</translation>
    </message>
    <message>
        <source>reading stopped: %1</source>
        <translation>se interrumpió la lectura: %1</translation>
    </message>
    <message>
        <source>it was cut off while it was sent</source>
        <translation>se cortó mientras se enviaba</translation>
    </message>
    <message>
        <source>it is not what was queued</source>
        <translation>no es lo que se encoló</translation>
    </message>
</context>
<context>
    <name>kabocha::squash::Preview</name>
    <message>
        <source>The packages are stored with the job but do not reach InfluxDB.</source>
        <translation>Los paquetes se guardan con el trabajo pero no llegan a InfluxDB.</translation>
    </message>
    <message>
        <source>SQuaSH adds this itself.</source>
        <translation>SQuaSH agrega esto por sí mismo.</translation>
    </message>
    <message>
        <source>SQuaSH cannot hold “%1”: its name or unit is too long. It is not sent.</source>
        <translation>SQuaSH no puede guardar «%1»: su nombre o unidad es demasiado largo. No se envía.</translation>
    </message>
    <message>
        <source>“%1” is not measured: InfluxDB gets no value of it.</source>
        <translation>«%1» no está medida: InfluxDB no recibe ningún valor suyo.</translation>
    </message>
    <message>
        <source>The value of “%1” is larger than SQuaSH can hold.</source>
        <translation>El valor de «%1» es mayor de lo que SQuaSH puede guardar.</translation>
    </message>
    <message>
        <source>SQuaSH keeps six digits of %1.</source>
        <translation>SQuaSH conserva seis dígitos de %1.</translation>
    </message>
    <message>
        <source>It would not arrive: SQuaSH stops at the line of “%1”, which InfluxDB refuses.</source>
        <translation>No llegaría: SQuaSH se detiene en la línea de «%1», que InfluxDB rechaza.</translation>
    </message>
</context>
<context>
    <name>kabocha::squash::Reading</name>
    <message>
        <source>%1: %2 answered %3.</source>
        <translation>%1: %2 respondió %3.</translation>
    </message>
    <message>
        <source>Check that the address is that of a SQuaSH, and try again later.</source>
        <translation>Compruebe que la dirección sea la de un SQuaSH e inténtelo más tarde.</translation>
    </message>
    <message>
        <source>%1 (HTTP %2)</source>
        <translation>%1 (HTTP %2)</translation>
    </message>
    <message>
        <source>JSON of another shape than SQuaSH&apos;s</source>
        <translation>JSON de otra forma que el de SQuaSH</translation>
    </message>
    <message>
        <source>something that is not JSON</source>
        <translation>algo que no es JSON</translation>
    </message>
    <message>
        <source>%1: %2 said no (HTTP %3): %4</source>
        <translation>%1: %2 se negó (HTTP %3): %4</translation>
    </message>
    <message>
        <source>Check user name and password of this target.</source>
        <translation>Revise el usuario y la contraseña de este destino.</translation>
    </message>
    <message>
        <source>Check what is on the server.</source>
        <translation>Revise qué hay en el servidor.</translation>
    </message>
    <message>
        <source>It is busy or being started. Try again later.</source>
        <translation>Está ocupado o arrancando. Inténtelo más tarde.</translation>
    </message>
    <message>
        <source>The fault is on the server&apos;s side, or in something it cannot take. Look at the list of problems, then try again.</source>
        <translation>La falla está del lado del servidor, o en algo que no puede aceptar. Mire la lista de problemas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Mend what it names, then try again.</source>
        <translation>Corrija lo que nombra e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>without the number of the job</source>
        <translation>sin el número del trabajo</translation>
    </message>
    <message>
        <source>without a list of job numbers</source>
        <translation>sin una lista de números de trabajo</translation>
    </message>
    <message>
        <source>a list of job numbers with something else in it</source>
        <translation>una lista de números de trabajo que contiene algo más</translation>
    </message>
</context>
<context>
    <name>kabocha::squash::Request</name>
    <message>
        <source>Cancelled while waiting for %1.</source>
        <translation>Se canceló mientras se esperaba a %1.</translation>
    </message>
</context>
<context>
    <name>kabocha::squash::SessionCredentials</name>
    <message>
        <source>in memory, for this run only</source>
        <translation>en memoria, solo durante esta ejecución</translation>
    </message>
    <message>
        <source>No password for %1 was entered in this run.</source>
        <translation>En esta ejecución no se ingresó ninguna contraseña para %1.</translation>
    </message>
    <message>
        <source>Enter it.</source>
        <translation>Ingrésela.</translation>
    </message>
</context>
<context>
    <name>kabocha::squash::SessionOperation</name>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
</context>
<context>
    <name>kabocha::squash::SquashClient</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 is reached without encryption (http). Nothing was sent: a password would be readable on the way.</source>
        <translation>A %1 se llega sin cifrado (http). No se envió nada: una contraseña se podría leer en el camino.</translation>
    </message>
    <message>
        <source>Use the https address of the target.</source>
        <translation>Use la dirección https del destino.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>No user name and password for %1.</source>
        <translation>No hay usuario ni contraseña para %1.</translation>
    </message>
    <message>
        <source>Enter them.</source>
        <translation>Ingréselos.</translation>
    </message>
    <message>
        <source>Signing in as %1</source>
        <translation>Iniciando sesión como %1</translation>
    </message>
    <message>
        <source>without a usable token</source>
        <translation>sin un token utilizable</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Asking for the version</source>
        <translation>Preguntando por la versión</translation>
    </message>
    <message>
        <source>Registering %1</source>
        <translation>Registrando a %1</translation>
    </message>
    <message>
        <source>Reading metric %1</source>
        <translation>Leyendo la métrica %1</translation>
    </message>
    <message>
        <source>Defining metric %1</source>
        <translation>Definiendo la métrica %1</translation>
    </message>
    <message>
        <source>Changing metric %1</source>
        <translation>Cambiando la métrica %1</translation>
    </message>
    <message>
        <source>Deleting metric %1</source>
        <translation>Eliminando la métrica %1</translation>
    </message>
    <message>
        <source>Reading specification %1</source>
        <translation>Leyendo la especificación %1</translation>
    </message>
    <message>
        <source>Defining specification %1</source>
        <translation>Definiendo la especificación %1</translation>
    </message>
    <message>
        <source>Changing specification %1</source>
        <translation>Cambiando la especificación %1</translation>
    </message>
    <message>
        <source>Deleting specification %1</source>
        <translation>Eliminando la especificación %1</translation>
    </message>
    <message>
        <source>Storing the job</source>
        <translation>Guardando el trabajo</translation>
    </message>
    <message>
        <source>Reading job %1</source>
        <translation>Leyendo el trabajo %1</translation>
    </message>
    <message>
        <source>Deleting job %1</source>
        <translation>Eliminando el trabajo %1</translation>
    </message>
    <message>
        <source>Listing the jobs</source>
        <translation>Listando los trabajos</translation>
    </message>
    <message>
        <source>Asking about InfluxDB</source>
        <translation>Preguntando por InfluxDB</translation>
    </message>
</context>
<context>
    <name>kabocha::ui</name>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n valor</numerusform>
            <numerusform>%n valores</numerusform>
        </translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>último %1</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>mediana %1</translation>
    </message>
    <message>
        <source>spread (MAD) %1</source>
        <translation>dispersión (MAD) %1</translation>
    </message>
    <message>
        <source>%1 % pass</source>
        <translation>%1 % cumple</translation>
    </message>
    <message>
        <source>unsent</source>
        <translation>sin enviar</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmado</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>deshecho</translation>
    </message>
    <message>
        <source>“%1” is measured in “%2”, but defined in “%3”: one cannot become the other.</source>
        <translation>«%1» se midió en «%2», pero está definida en «%3»: una no se puede convertir en la otra.</translation>
    </message>
    <message>
        <source>Record the value again in the metric’s unit.</source>
        <translation>Registre el valor de nuevo en la unidad de la métrica.</translation>
    </message>
    <message>
        <source>%1 is too large for a number.</source>
        <translation>%1 es demasiado grande para un número.</translation>
    </message>
    <message>
        <source>Enter it as text if it must be kept.</source>
        <translation>Ingréselo como texto si hay que conservarlo.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>«%1» no es un número.</translation>
    </message>
    <message>
        <source>true</source>
        <translation>verdadero</translation>
    </message>
    <message>
        <source>false</source>
        <translation>falso</translation>
    </message>
    <message>
        <source>“%1” is neither true nor false.</source>
        <translation>«%1» no es ni verdadero ni falso.</translation>
    </message>
    <message>
        <source>Type true or false.</source>
        <translation>Escriba true o false.</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>true/false</source>
        <translation>verdadero/falso</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>There is no JSON here.</source>
        <translation>Aquí no hay JSON.</translation>
    </message>
    <message>
        <source>Type a list, an object, null, or any other JSON value.</source>
        <translation>Escriba una lista, un objeto, null o cualquier otro valor JSON.</translation>
    </message>
    <message>
        <source>Examples: [1, 2], {&quot;key&quot;: &quot;text&quot;}, null. Choose the type “text” to keep it as it is.</source>
        <translation>Ejemplos: [1, 2], {&quot;key&quot;: &quot;text&quot;}, null. Elija el tipo «texto» para conservarlo tal cual.</translation>
    </message>
    <message>
        <source>Kabocha %1</source>
        <translation>Kabocha %1</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Producción</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>Se canceló la exportación.</translation>
    </message>
    <message>
        <source>The document could not be begun: %1.</source>
        <translation>No se pudo comenzar el documento: %1.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and free space.</source>
        <translation>Revise los permisos y el espacio libre de la carpeta.</translation>
    </message>
    <message>
        <source>There is a value for %1 already: %2, in %3, sent to %4 as job %5.</source>
        <translation>Ya hay un valor para %1: %2, en %3, enviado a %4 como trabajo %5.</translation>
    </message>
    <message>
        <source>There is a value for %1 already: %2, in %3.</source>
        <translation>Ya hay un valor para %1: %2, en %3.</translation>
    </message>
    <message>
        <source>The same value was recorded less than a minute ago, in %1.</source>
        <translation>El mismo valor se registró hace menos de un minuto, en %1.</translation>
    </message>
    <message>
        <source>%1, not defined by any open package, not measured in this job</source>
        <comment>metric</comment>
        <translation>%1, no definida por ningún paquete abierto, no medida en este trabajo</translation>
    </message>
    <message>
        <source>%1, without unit, not measured in this job</source>
        <comment>metric</comment>
        <translation>%1, sin unidad, no medida en este trabajo</translation>
    </message>
    <message>
        <source>%1, in %2, not measured in this job</source>
        <comment>metric, unit</comment>
        <translation>%1, en %2, no medida en este trabajo</translation>
    </message>
    <message>
        <source>%1, without unit, never measured</source>
        <comment>metric</comment>
        <translation>%1, sin unidad, nunca medida</translation>
    </message>
    <message>
        <source>%1, in %2, never measured</source>
        <comment>metric, unit</comment>
        <translation>%1, en %2, nunca medida</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>recién</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>hace %n minuto</numerusform>
            <numerusform>hace %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>hace %n hora</numerusform>
            <numerusform>hace %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>In this job: %1</source>
        <comment>value</comment>
        <translation>En este trabajo: %1</translation>
    </message>
    <message>
        <source>Never recorded on this computer.</source>
        <translation>Nunca registrada en este computador.</translation>
    </message>
    <message>
        <source>Not measured in this job.
Last recorded: %1
%2 (%3)</source>
        <comment>value, age, time</comment>
        <translation>No medida en este trabajo.
Último registro: %1
%2 (%3)</translation>
    </message>
    <message>
        <source>Not measured in this job.
Last recorded: %1
%2 (%3), in %4</source>
        <comment>value, age, time, job</comment>
        <translation>No medida en este trabajo.
Último registro: %1
%2 (%3), en %4</translation>
    </message>
    <message>
        <source>%1, measured in this job: %2, verdict: %3</source>
        <comment>metric, value, verdict</comment>
        <translation>%1, medida en este trabajo: %2, veredicto: %3</translation>
    </message>
    <message>
        <source>%1, measured in this job: %2, no specification</source>
        <comment>metric, value</comment>
        <translation>%1, medida en este trabajo: %2, sin especificación</translation>
    </message>
    <message>
        <source>%1, not measured in this job, last value: %2, %3</source>
        <comment>metric, value, age</comment>
        <translation>%1, no medida en este trabajo, último valor: %2, %3</translation>
    </message>
    <message>
        <source>%1, favourite</source>
        <comment>what is said of the metric</comment>
        <translation>%1, favorita</translation>
    </message>
    <message numerus="yes">
        <source>%n past value(s), from %1 to %2</source>
        <translation>
            <numerusform>%n valor anterior, de %1 a %2</numerusform>
            <numerusform>%n valores anteriores, de %1 a %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n metric(s) measured</source>
        <translation>
            <numerusform>%1 de %n métrica medida</numerusform>
            <numerusform>%1 de %n métricas medidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n metric(s) measured, %2 recorded as not measured</source>
        <translation>
            <numerusform>%1 de %n métrica medida, %2 registrada como no medida</numerusform>
            <numerusform>%1 de %n métricas medidas, %2 registradas como no medidas</numerusform>
        </translation>
    </message>
    <message>
        <source>No open package defines %1, so its unit is not known. Open its package (Ctrl+Shift+O).</source>
        <translation>Ningún paquete abierto define %1, así que no se conoce su unidad. Abra su paquete (Ctrl+Shift+O).</translation>
    </message>
    <message>
        <source>Type a part of a metric&apos;s name, or choose one in the tree (Ctrl+F).</source>
        <translation>Escriba una parte del nombre de una métrica o elija una en el árbol (Ctrl+F).</translation>
    </message>
    <message>
        <source>No metrics package is open. Open one first (Ctrl+Shift+O).</source>
        <translation>No hay ningún paquete de métricas abierto. Abra primero uno (Ctrl+Shift+O).</translation>
    </message>
    <message>
        <source>No metric of the open packages is called “%1”.</source>
        <translation>Ninguna métrica de los paquetes abiertos se llama «%1».</translation>
    </message>
    <message>
        <source>%1 metrics match. Type more, or choose one with the arrow keys.</source>
        <translation>Hay %1 métricas que coinciden. Escriba más o elija una con las flechas.</translation>
    </message>
    <message>
        <source>Type the value. It counts as measured at %1; empty that field for “now”.</source>
        <translation>Escriba el valor. Cuenta como medido a las %1; vacíe ese campo para «ahora».</translation>
    </message>
    <message>
        <source>In the job: %1. A new value takes its place.</source>
        <translation>En el trabajo: %1. Un valor nuevo toma su lugar.</translation>
    </message>
    <message>
        <source>Type the value; “-” if it was not measured.</source>
        <translation>Escriba el valor; «-» si no se midió.</translation>
    </message>
    <message>
        <source>Type the value in %1, or with its own unit; “-” if it was not measured.</source>
        <translation>Escriba el valor en %1 o con su propia unidad; «-» si no se midió.</translation>
    </message>
    <message>
        <source>%1, measured at %2</source>
        <translation>%1, medido: %2</translation>
    </message>
    <message>
        <source>Will be stored as “not measured”, at %1.</source>
        <translation>Se guardará como «no medido», a las %1.</translation>
    </message>
    <message>
        <source>Will be stored as “not measured”.</source>
        <translation>Se guardará como «no medido».</translation>
    </message>
    <message>
        <source>Will be stored as %1 (converted with the offset between the temperature scales).</source>
        <translation>Se guardará como %1 (convertido con la diferencia entre las escalas de temperatura).</translation>
    </message>
    <message>
        <source>Will be stored as %1 (converted).</source>
        <translation>Se guardará como %1 (convertido).</translation>
    </message>
    <message>
        <source>Will be stored as %1</source>
        <translation>Se guardará como %1</translation>
    </message>
    <message>
        <source>The value that this job holds waits in the outbox for %1. Another value is recorded as its correction, with a reason; what waits stays as it is.</source>
        <translation>El valor que tiene este trabajo espera en la bandeja de salida para %1. Otro valor se registra como su corrección, con un motivo; lo que espera queda como está.</translation>
    </message>
    <message>
        <source>The value that this job holds may have reached %1 already; the outbox knows more. Another value is recorded as its correction, with a reason.</source>
        <translation>El valor que tiene este trabajo puede haber llegado ya a %1; la bandeja de salida sabe más. Otro valor se registra como su corrección, con un motivo.</translation>
    </message>
    <message>
        <source>The value that this job holds was sent to %1 already. Another value is recorded as its correction, with a reason; dispatched again, the job becomes another one there.</source>
        <translation>El valor que tiene este trabajo ya se envió a %1. Otro valor se registra como su corrección, con un motivo; si se despacha de nuevo, allí el trabajo será otro.</translation>
    </message>
    <message>
        <source>The value that this job holds was sent to %1 already, as job %2. Another value is recorded as its correction, with a reason; dispatched again, the job becomes another one there.</source>
        <translation>El valor que tiene este trabajo ya se envió a %1, como trabajo %2. Otro valor se registra como su corrección, con un motivo; si se despacha de nuevo, allí el trabajo será otro.</translation>
    </message>
    <message>
        <source>Metadata numbers have no unit and no error. Choose the type “text” to keep it as it is.</source>
        <translation>Los números de los metadatos no tienen unidad ni error. Elija el tipo «texto» para conservarlo tal cual.</translation>
    </message>
    <message>
        <source>There is a value of less than a minute ago: %1, in %2.</source>
        <translation>Hay un valor de hace menos de un minuto: %1, en %2.</translation>
    </message>
    <message>
        <source>A value of this metric was sent, then deleted from this job. Another value is recorded as its correction, with a reason.</source>
        <translation>Un valor de esta métrica se envió y luego se eliminó de este trabajo. Otro valor se registra como su corrección, con un motivo.</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::AboutDialog</name>
    <message>
        <source>About Kabocha</source>
        <translation>Acerca de Kabocha</translation>
    </message>
    <message>
        <source>Kabocha %1</source>
        <translation>Kabocha %1</translation>
    </message>
    <message>
        <source>Record, review and dispatch verification measurements.

Copyright 2026 The Kabocha authors
Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later). It comes without any warranty.</source>
        <translation>Registre, revise y despache mediciones de verificación.

Copyright 2026 The Kabocha authors
Software libre bajo la GNU General Public License, versión 3 o posterior (GPL-3.0-or-later). Se entrega sin garantía alguna.</translation>
    </message>
    <message>
        <source>&amp;Built with</source>
        <translation>&amp;Hecho con</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>&amp;Licencia</translation>
    </message>
    <message>
        <source>&amp;Copy Versions</source>
        <translation>&amp;Copiar versiones</translation>
    </message>
    <message>
        <source>For a report of a problem.</source>
        <translation>Para informar de un problema.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Built with</source>
        <translation>Hecho con</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Texto de la licencia</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::Actions</name>
    <message>
        <source>&amp;New Job</source>
        <translation>&amp;Nuevo trabajo</translation>
    </message>
    <message>
        <source>&amp;Open Job…</source>
        <translation>&amp;Abrir trabajo…</translation>
    </message>
    <message>
        <source>Open Metrics &amp;Package…</source>
        <translation>Abrir &amp;paquete de métricas…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Guardar &amp;como…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Find Metric</source>
        <translation>&amp;Buscar métrica</translation>
    </message>
    <message>
        <source>Next &amp;Unmeasured Metric</source>
        <translation>&amp;Siguiente métrica sin medir</translation>
    </message>
    <message>
        <source>&amp;Load Example Package</source>
        <translation>Cargar el paquete de &amp;ejemplo</translation>
    </message>
    <message>
        <source>&amp;Dispatch</source>
        <translation>&amp;Despachar</translation>
    </message>
    <message>
        <source>&amp;Targets…</source>
        <translation>Des&amp;tinos…</translation>
    </message>
    <message>
        <source>&amp;About Kabocha</source>
        <translation>&amp;Acerca de Kabocha</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>&amp;Registro</translation>
    </message>
    <message>
        <source>&amp;Metadata</source>
        <translation>&amp;Metadatos</translation>
    </message>
    <message>
        <source>Re&amp;view</source>
        <translation>Re&amp;visión</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historial</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importar…</translation>
    </message>
    <message>
        <source>Shift &amp;Report (PDF)…</source>
        <translation>Informe de &amp;turno (PDF)…</translation>
    </message>
    <message>
        <source>&amp;Web Page (HTML)…</source>
        <translation>Página &amp;web (HTML)…</translation>
    </message>
    <message>
        <source>&amp;Measurements (CSV)…</source>
        <translation>&amp;Mediciones (CSV)…</translation>
    </message>
    <message>
        <source>Copy Report as &amp;TSV</source>
        <translation>Copiar in&amp;forme como TSV</translation>
    </message>
    <message>
        <source>Copy Report as Mar&amp;kdown</source>
        <translation>Copiar informe como Mar&amp;kdown</translation>
    </message>
    <message>
        <source>&amp;Entry Line</source>
        <translation>&amp;Línea de ingreso</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>A&amp;tajos de teclado…</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>Más &amp;grande</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>Más &amp;pequeño</translation>
    </message>
    <message>
        <source>&amp;Usual Size</source>
        <translation>Tamaño &amp;normal</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::ChangesTab</name>
    <message>
        <source>%1 added</source>
        <translation>agregadas: %1</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>quitadas: %1</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>cambiadas: %1</translation>
    </message>
    <message>
        <source>there are more: only the first are listed</source>
        <translation>hay más: solo se muestran las primeras</translation>
    </message>
    <message>
        <source>Compared with %1 as it is on disk</source>
        <translation>Comparado con %1 tal como está en el disco</translation>
    </message>
    <message>
        <source>The file says what the job says.</source>
        <translation>El archivo dice lo mismo que el trabajo.</translation>
    </message>
    <message>
        <source>Compared with “%1”, sent to %2 on %3: %4</source>
        <comment>job, target, time, state</comment>
        <translation>Comparado con «%1», enviado a %2 el %3: %4</translation>
    </message>
    <message>
        <source>What would be sent now is what was sent.</source>
        <translation>Lo que se enviaría ahora es lo que se envió.</translation>
    </message>
    <message>
        <source>&amp;Compare with</source>
        <translation>&amp;Comparar con</translation>
    </message>
    <message>
        <source>Saved file</source>
        <translation>Archivo guardado</translation>
    </message>
    <message>
        <source>Last job sent</source>
        <translation>Último trabajo enviado</translation>
    </message>
    <message>
        <source>Changes of the job</source>
        <translation>Cambios del trabajo</translation>
    </message>
    <message>
        <source>Enter or a double click takes you to the place.</source>
        <translation>Enter o un doble clic llevan al lugar.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Aún sin guardar</translation>
    </message>
    <message>
        <source>There is no file to compare with. Once the job is saved, you will see here what was changed since.</source>
        <translation>No hay archivo con el cual comparar. Cuando guarde el trabajo, verá aquí lo que cambió desde entonces.</translation>
    </message>
    <message>
        <source>Nothing was sent yet</source>
        <translation>Aún no se ha enviado nada</translation>
    </message>
    <message>
        <source>Once a job is dispatched, you will see here what is different now.</source>
        <translation>Cuando despache un trabajo, verá aquí lo que ahora es distinto.</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>Nada ha cambiado</translation>
    </message>
    <message>
        <source>It could not be compared</source>
        <translation>No se pudo comparar</translation>
    </message>
    <message>
        <source>What stands above says why.</source>
        <translation>Lo de arriba dice por qué.</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::ChoiceBar</name>
    <message>
        <source>%1  (%2)</source>
        <comment>an answer, its key</comment>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>question, an answer</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::CodeView</name>
    <message>
        <source>Fold and unfold (keys + and -)</source>
        <translation>Plegar y desplegar (teclas + y -)</translation>
    </message>
    <message>
        <source>&amp;Fold (-)</source>
        <translation>&amp;Plegar (-)</translation>
    </message>
    <message>
        <source>&amp;Unfold (+)</source>
        <translation>&amp;Desplegar (+)</translation>
    </message>
    <message>
        <source>Fold A&amp;ll (/)</source>
        <translation>Plegar &amp;todo (/)</translation>
    </message>
    <message>
        <source>Un&amp;fold All (*)</source>
        <translation>Desplega&amp;r todo (*)</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::CompareModel</name>
    <message>
        <source>added</source>
        <translation>agregado</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>quitado</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiada</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n elemento</numerusform>
            <numerusform>%n elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n miembro</numerusform>
            <numerusform>%n miembros</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the first that differs is [%2]</source>
        <comment>items of a list</comment>
        <translation>%1, el primero distinto es [%2]</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::CorrectionDialog</name>
    <message>
        <source>Correct %1</source>
        <translation>Corregir %1</translation>
    </message>
    <message>
        <source>%1 is on its way to %2. The corrected value is a new measurement; the old one and the reason stay with it as notes. Dispatch the job again afterwards.</source>
        <translation>%1 va en camino a %2. El valor corregido es una medición nueva; el antiguo y el motivo quedan con ella como notas. Después despache el trabajo de nuevo.</translation>
    </message>
    <message>
        <source>%1 was sent to %2. The corrected value is a new measurement; the old one and the reason stay with it as notes. Dispatch the job again afterwards.</source>
        <translation>%1 se envió a %2. El valor corregido es una medición nueva; el antiguo y el motivo quedan con ella como notas. Después despache el trabajo de nuevo.</translation>
    </message>
    <message>
        <source>%1 was sent to %2 in its job %3. The corrected value is a new measurement; the old one and the reason stay with it as notes. Dispatch the job again afterwards.</source>
        <translation>%1 se envió a %2 en su trabajo %3. El valor corregido es una medición nueva; el antiguo y el motivo quedan con ella como notas. Después despache el trabajo de nuevo.</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Valor</translation>
    </message>
    <message>
        <source>for example: read off the wrong sensor</source>
        <translation>por ejemplo: leído en el sensor equivocado</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Correct</source>
        <translation>&amp;Corregir</translation>
    </message>
    <message>
        <source>Type the right value, or “-” if it was not measured.</source>
        <translation>Escriba el valor correcto, o «-» si no se midió.</translation>
    </message>
    <message>
        <source>That is the value that was sent.</source>
        <translation>Ese es el valor que se envió.</translation>
    </message>
    <message>
        <source>Will be stored as “not measured”.</source>
        <translation>Se guardará como «no medido».</translation>
    </message>
    <message>
        <source>Will be stored as %1</source>
        <translation>Se guardará como %1</translation>
    </message>
    <message>
        <source>Correct a Sent Value</source>
        <translation>Corregir un valor enviado</translation>
    </message>
    <message>
        <source>When the right value was measured, in UTC: 22:15 or 2026-11-27 22:15. Empty: now, when you correct it. A time typed here goes with the job as the note “measured_at”, and the history shows the value there.</source>
        <translation>Cuándo se midió el valor correcto, en UTC: 22:15 o 2026-11-27 22:15. Vacío: ahora, al corregirlo. Una hora escrita aquí va con el trabajo como la nota «measured_at», y el historial muestra el valor en ella.</translation>
    </message>
    <message>
        <source>&amp;Measured at (UTC)</source>
        <translation>&amp;Hora de medición (UTC)</translation>
    </message>
    <message>
        <source>%1 was sent, then deleted from this job (“%2”). What is recorded now is a new measurement that corrects it; the reason stays with it as a note. Dispatch the job again afterwards.</source>
        <translation>%1 se envió y luego se eliminó de este trabajo («%2»). Lo que se registra ahora es una medición nueva que lo corrige; el motivo queda con ella como nota. Después despache el trabajo de nuevo.</translation>
    </message>
    <message>
        <source>Record %1 again</source>
        <translation>Registrar de nuevo %1</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::DispatchButton</name>
    <message>
        <source>Dispatch to PRODUCTION · %1</source>
        <translation>Despachar a PRODUCCIÓN · %1</translation>
    </message>
    <message>
        <source>Dispatch to %1</source>
        <translation>Despachar a %1</translation>
    </message>
    <message>
        <source>Send this job to PRODUCTION; asks once more (Ctrl+D)</source>
        <translation>Envía este trabajo a PRODUCCIÓN; antes pregunta una vez más (Ctrl+D)</translation>
    </message>
    <message>
        <source>Send this job (Ctrl+D)</source>
        <translation>Envía este trabajo (Ctrl+D)</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::DispatchController</name>
    <message>
        <source>This row is no longer in the outbox.</source>
        <translation>Esta fila ya no está en la bandeja de salida.</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::DispatchDesk</name>
    <message>
        <source>“%1” is typed but not recorded, so it is not sent.</source>
        <translation>«%1» está escrito pero no registrado, por lo que no se envía.</translation>
    </message>
    <message>
        <source>1 value</source>
        <translation>1 valor</translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation>%1 valores</translation>
    </message>
    <message>
        <source>Send %1 to PRODUCTION?</source>
        <translation>¿Enviar %1 a PRODUCCIÓN?</translation>
    </message>
    <message>
        <source>Send %1 to PRODUCTION as %2?</source>
        <comment>how many values, user</comment>
        <translation>¿Enviar %1 a PRODUCCIÓN como %2?</translation>
    </message>
    <message>
        <source>“%1” at %2 is a production server: what arrives there counts.</source>
        <translation>«%1», en %2, es un servidor de producción: lo que llega allí cuenta.</translation>
    </message>
    <message>
        <source>&amp;Send to PRODUCTION</source>
        <translation>&amp;Enviar a PRODUCCIÓN</translation>
    </message>
    <message>
        <source>Show Outbo&amp;x</source>
        <translation>Mostrar la bande&amp;ja de salida</translation>
    </message>
    <message>
        <source>The ledger was written to %1: %2 attempts to send.</source>
        <translation>El libro de envíos se escribió en %1. Intentos de envío: %2.</translation>
    </message>
    <message>
        <source>Dispatch under Way</source>
        <translation>Despacho en curso</translation>
    </message>
    <message>
        <source>A dispatch is under way.</source>
        <translation>Hay un despacho en curso.</translation>
    </message>
    <message>
        <source>If you close now, it stays in the outbox as in doubt. It is looked for on the server before anything is sent again.</source>
        <translation>Si cierra ahora, queda en la bandeja de salida como en duda. Se busca en el servidor antes de volver a enviar nada.</translation>
    </message>
    <message>
        <source>&amp;Wait</source>
        <translation>&amp;Esperar</translation>
    </message>
    <message>
        <source>&amp;Close Anyway</source>
        <translation>&amp;Cerrar de todos modos</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::EntryAdvice::Private</name>
    <message>
        <source>Did you mean</source>
        <translation>Quizás quiso decir</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::EntryPanel::Private</name>
    <message>
        <source>part of a name, e.g. camera.avg</source>
        <translation>nombre, p. ej. camera.avg</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>Me&amp;tric</source>
        <translation>Mé&amp;trica</translation>
    </message>
    <message>
        <source>V&amp;alue</source>
        <translation>Va&amp;lor</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>&amp;Registrar</translation>
    </message>
    <message>
        <source>Record the value (Enter)</source>
        <translation>Registrar el valor (Enter)</translation>
    </message>
    <message>
        <source>&amp;Not measured</source>
        <translation>&amp;No medido</translation>
    </message>
    <message>
        <source>Record that this metric was not measured. That is a state of its own, not zero.</source>
        <translation>Registrar que esta métrica no se midió. Es un estado propio, no un cero.</translation>
    </message>
    <message>
        <source>Verdicts of the specifications</source>
        <translation>Veredictos de las especificaciones</translation>
    </message>
    <message>
        <source>Replaces %1, which is in the job. You can undo it.</source>
        <translation>Reemplaza a %1, que está en el trabajo. Se puede deshacer.</translation>
    </message>
    <message>
        <source>No specification applies to this metric in this job.</source>
        <translation>Ninguna especificación se aplica a esta métrica en este trabajo.</translation>
    </message>
    <message>
        <source>%1 stays as it was: %2. Ctrl+Return goes to the next unmeasured metric.</source>
        <translation>%1 quedó como estaba: %2. Ctrl+Return va a la siguiente métrica sin medir.</translation>
    </message>
    <message>
        <source>Recorded: %1 as %2. Ctrl+Return goes to the next unmeasured metric.</source>
        <translation>Registrado: %1 como %2. Ctrl+Return va a la siguiente métrica sin medir.</translation>
    </message>
    <message>
        <source>Replaced: %1 is now %2. Ctrl+Return goes to the next unmeasured metric.</source>
        <translation>Reemplazado: %1 ahora es %2. Ctrl+Return va a la siguiente métrica sin medir.</translation>
    </message>
    <message>
        <source>Recorded: %1 is %2. Ctrl+Return goes to the next unmeasured metric.</source>
        <translation>Registrado: %1 es %2. Ctrl+Return va a la siguiente métrica sin medir.</translation>
    </message>
    <message>
        <source>Measured at (UT&amp;C)</source>
        <translation>&amp;Hora de medición (UTC)</translation>
    </message>
    <message>
        <source>“%1” is typed for %2. Record it, or clear it, before you go on to %3.</source>
        <translation>«%1» está escrito para %2. Regístrelo o bórrelo antes de pasar a %3.</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::EnvironmentField</name>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (obligatorio)</translation>
    </message>
    <message>
        <source>number, e.g. 9 or 1.5e-3</source>
        <translation>número, p. ej. 9 o 1.5e-3</translation>
    </message>
    <message>
        <source>list or object, e.g. [1, 2]</source>
        <translation>lista u objeto, p. ej. [1, 2]</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>sin llenar</translation>
    </message>
    <message>
        <source>Too long to be edited here; it is kept as it is.</source>
        <translation>Demasiado largo para editarlo aquí; se conserva tal cual.</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::EnvironmentForm</name>
    <message>
        <source>without a name</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>%1 (the job’s own)</source>
        <translation>%1 (el del trabajo)</translation>
    </message>
    <message>
        <source>No template of Kabocha has this name; its fields are shown as they are.</source>
        <translation>Ninguna plantilla de Kabocha tiene este nombre; sus campos se muestran tal como están.</translation>
    </message>
    <message>
        <source>Where the values come from. A job made by hand is “local”.</source>
        <translation>De dónde vienen los valores. Un trabajo hecho a mano es «local».</translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (obligatorio)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>E&amp;nvironment</source>
        <translation>En&amp;torno</translation>
    </message>
    <message>
        <source>Not kept: %1 Type a number without a unit, e.g. 9 or 1.5e-3.</source>
        <translation>No se conservó: %1 Escriba un número sin unidad, p. ej. 9 o 1.5e-3.</translation>
    </message>
    <message>
        <source>Not kept: %1 Type JSON, e.g. [1, 2] or &quot;text&quot; in quotes.</source>
        <translation>No se conservó: %1 Escriba JSON, p. ej. [1, 2] o &quot;text&quot; entre comillas.</translation>
    </message>
    <message>
        <source>%1 (from %2, in the place of the built-in template of this name)</source>
        <translation>%1 (de %2, en lugar de la plantilla incorporada de este nombre)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place, what is wrong there</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Read again: %n environment template(s).</source>
        <translation>
            <numerusform>Se volvió a leer %n plantilla de entorno.</numerusform>
            <numerusform>Se volvieron a leer %n plantillas de entorno.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the Folder of Temp&amp;lates</source>
        <translation>&amp;Ver la carpeta de plantillas</translation>
    </message>
    <message>
        <source>&amp;Templates</source>
        <translation>&amp;Plantillas</translation>
    </message>
    <message>
        <source>Read the environment templates again, or open their folder</source>
        <translation>Leer de nuevo las plantillas de entorno, o abrir su carpeta</translation>
    </message>
    <message>
        <source>Reload Env&amp;ironment Templates</source>
        <translation>Recargar plant&amp;illas de entorno</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::Export</name>
    <message>
        <source>The export was cancelled.</source>
        <translation>Se canceló la exportación.</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::ExportDesk</name>
    <message>
        <source>Export Shift Report</source>
        <translation>Exportar informe de turno</translation>
    </message>
    <message>
        <source>Export as a Web Page</source>
        <translation>Exportar como página web</translation>
    </message>
    <message>
        <source>Export Measurements</source>
        <translation>Exportar mediciones</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documentos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Páginas web (*.html)</translation>
    </message>
    <message>
        <source>For spreadsheets (*.csv)</source>
        <translation>Para planillas de cálculo (*.csv)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>target, its URL</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>shift-report</source>
        <translation>informe-de-turno</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Writing %1 …</source>
        <translation>Escribiendo %1 …</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>The export was cancelled; %1 is as it was.</source>
        <translation>Se canceló la exportación; %1 está como estaba.</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>Se escribió %1.</translation>
    </message>
    <message>
        <source>%1 is written, but not all could be put into it.</source>
        <translation>Se escribió %1, pero no todo se pudo incluir.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>No program of this computer opens %1.</source>
        <translation>Ningún programa de este computador abre %1.</translation>
    </message>
    <message>
        <source>There is nothing to copy: no measurement is recorded.</source>
        <translation>No hay nada que copiar: no hay ninguna medición registrada.</translation>
    </message>
    <message numerus="yes">
        <source>The report is copied: %n row(s).</source>
        <translation>
            <numerusform>Informe copiado: %n fila.</numerusform>
            <numerusform>Informe copiado: %n filas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export under Way</source>
        <translation>Exportación en curso</translation>
    </message>
    <message>
        <source>%1 is being written.</source>
        <translation>Se está escribiendo %1.</translation>
    </message>
    <message>
        <source>If you close now, the export is cancelled and the file stays as it was.</source>
        <translation>Si cierra ahora, la exportación se cancela y el archivo queda como estaba.</translation>
    </message>
    <message>
        <source>&amp;Wait</source>
        <translation>&amp;Esperar</translation>
    </message>
    <message>
        <source>&amp;Close Anyway</source>
        <translation>&amp;Cerrar de todos modos</translation>
    </message>
    <message>
        <source>Open It</source>
        <translation>Abrirlo</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::FindBar</name>
    <message>
        <source>Find keys and values</source>
        <translation>Buscar claves y valores</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Coincidencia anterior</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Coincidencia anterior (Shift+F3)</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Coincidencia siguiente</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Coincidencia siguiente (F3)</translation>
    </message>
    <message>
        <source>Match c&amp;ase</source>
        <translation>Distinguir mayúsc&amp;ulas</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>Avance de la búsqueda</translation>
    </message>
    <message>
        <source>Cancel the search</source>
        <translation>Cancelar la búsqueda</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No se encontró</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n coincidencia</numerusform>
            <numerusform>%n coincidencias</numerusform>
        </translation>
    </message>
    <message>
        <source>Wh&amp;ole keys only</source>
        <translation>Solo claves &amp;completas</translation>
    </message>
    <message>
        <source>The search was cancelled</source>
        <translation>Se canceló la búsqueda</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::HelpWindow</name>
    <message>
        <source>en</source>
        <comment>the folder of the help in your language: en, es</comment>
        <translation>es</translation>
    </message>
    <message>
        <source>Kabocha Help</source>
        <translation>Ayuda de Kabocha</translation>
    </message>
    <message>
        <source>Help topics</source>
        <translation>Temas de ayuda</translation>
    </message>
    <message>
        <source>Help text</source>
        <translation>Texto de ayuda</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::HistoryChart</name>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>● confirmed by a server</source>
        <translation>● confirmado por un servidor</translation>
    </message>
    <message>
        <source>○ not sent</source>
        <translation>○ sin enviar</translation>
    </message>
    <message>
        <source>✕ withdrawn</source>
        <translation>✕ retirado</translation>
    </message>
    <message>
        <source>gaps: not measured</source>
        <translation>vacíos: no medido</translation>
    </message>
    <message>
        <source>┄ specifications</source>
        <translation>┄ especificaciones</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) left out: their unit does not fit</source>
        <translation>
            <numerusform>%n valor omitido: su unidad no corresponde</numerusform>
            <numerusform>%n valores omitidos: su unidad no corresponde</numerusform>
        </translation>
    </message>
    <message>
        <source>outside the plot: %1</source>
        <translation>fuera del gráfico: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Plot of %1</source>
        <translation>Gráfico de %1</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s). The arrow keys go from one to the next; the table beside holds the same.</source>
        <translation>
            <numerusform>%n punto. Las flechas van de uno al siguiente; la tabla al lado contiene lo mismo.</numerusform>
            <numerusform>%n puntos. Las flechas van de uno al siguiente; la tabla al lado contiene lo mismo.</numerusform>
        </translation>
    </message>
    <message>
        <source>job %1</source>
        <translation>trabajo %1</translation>
    </message>
    <message>
        <source>recorded %1 UTC</source>
        <translation>registrado %1 UTC</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::HistoryModel</name>
    <message>
        <source>%1, job %2</source>
        <translation>%1, trabajo %2</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Hora (UTC)</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Value (%1)</source>
        <translation>Valor (%1)</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Recorded (UTC)</source>
        <translation>Registrado (UTC)</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::HistoryPage</name>
    <message>
        <source>“%1” is not the name of a metric (package.metric).</source>
        <translation>«%1» no es el nombre de una métrica (package.metric).</translation>
    </message>
    <message>
        <source>The history cannot be read. %1</source>
        <translation>No se puede leer el historial. %1</translation>
    </message>
    <message>
        <source>Nothing was ever recorded here for %1. Each value that you record appears in its plot at once.</source>
        <translation>Aquí nunca se registró nada para %1. Cada valor que registre aparece de inmediato en su gráfico.</translation>
    </message>
    <message numerus="yes">
        <source>%n specification(s) of this metric are for other metadata than this job’s, and are not drawn.</source>
        <translation>
            <numerusform>%n especificación de esta métrica es para otros metadatos que los de este trabajo, y no se dibuja.</numerusform>
            <numerusform>%n especificaciones de esta métrica son para otros metadatos que los de este trabajo, y no se dibujan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name of a metric</source>
        <translation>Nombre de una métrica</translation>
    </message>
    <message>
        <source>Metri&amp;c</source>
        <translation>Métri&amp;ca</translation>
    </message>
    <message>
        <source>Past values</source>
        <translation>Valores anteriores</translation>
    </message>
    <message>
        <source>Whose history?</source>
        <translation>¿El historial de qué métrica?</translation>
    </message>
    <message>
        <source>Choose a metric above, or in the list on the left.</source>
        <translation>Elija una métrica arriba o en la lista de la izquierda.</translation>
    </message>
    <message>
        <source>No past yet</source>
        <translation>Aún sin historial</translation>
    </message>
    <message>
        <source>The table lists the newest %1 of %2.</source>
        <translation>La tabla muestra los %1 más recientes de %2.</translation>
    </message>
    <message>
        <source>Read the &amp;History Again</source>
        <translation>&amp;Leer el historial de nuevo</translation>
    </message>
    <message>
        <source>The past of %1 could not be read.</source>
        <translation>No se pudo leer el pasado de %1.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un momento</translation>
    </message>
    <message>
        <source>The past of %1 is being read …</source>
        <translation>Se está leyendo el pasado de %1 …</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::ImportColumns</name>
    <message>
        <source>What the columns hold</source>
        <translation>Lo que contienen las columnas</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Columna %1</translation>
    </message>
    <message>
        <source>What the column “%1” holds</source>
        <translation>Lo que contiene la columna «%1»</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Métrica</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Measured at</source>
        <translation>Hora de medición</translation>
    </message>
    <message>
        <source>Nothing to record</source>
        <translation>Nada que registrar</translation>
    </message>
    <message numerus="yes">
        <source>and %n more column(s)</source>
        <translation>
            <numerusform>y %n columna más</numerusform>
            <numerusform>y %n columnas más</numerusform>
        </translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::ImportController</name>
    <message>
        <source>Clipboard</source>
        <translation>Portapapeles</translation>
    </message>
    <message>
        <source>No column holds the metric.</source>
        <translation>Ninguna columna tiene la métrica.</translation>
    </message>
    <message>
        <source>No column holds the value.</source>
        <translation>Ninguna columna tiene el valor.</translation>
    </message>
    <message>
        <source>There is no text in it.</source>
        <translation>No contiene texto.</translation>
    </message>
    <message>
        <source>Copy a table, or choose another file.</source>
        <translation>Copie una tabla o elija otro archivo.</translation>
    </message>
    <message>
        <source>Say below which column does, or choose another separator.</source>
        <translation>Indique abajo qué columna lo tiene, o elija otro separador.</translation>
    </message>
    <message>
        <source>Paste measurements</source>
        <translation>Pegar mediciones</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Importar %1</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::ImportDialect</name>
    <message>
        <source>Se&amp;parator</source>
        <translation>Se&amp;parador</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulador</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>Punto y coma ;</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>Coma ,</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>Barra |</translation>
    </message>
    <message>
        <source>&amp;Quotes</source>
        <translation>Co&amp;millas</translation>
    </message>
    <message>
        <source>Double &quot;</source>
        <translation>Dobles &quot;</translation>
    </message>
    <message>
        <source>Single &apos;</source>
        <translation>Simples &apos;</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>&amp;Números</translation>
    </message>
    <message>
        <source>1234.5 (decimal point)</source>
        <translation>1234.5 (punto decimal)</translation>
    </message>
    <message>
        <source>1234,5 (decimal comma)</source>
        <translation>1234,5 (coma decimal)</translation>
    </message>
    <message>
        <source>1,234.5 (commas group digits)</source>
        <translation>1,234.5 (comas agrupan dígitos)</translation>
    </message>
    <message>
        <source>1.234,5 (points group digits)</source>
        <translation>1.234,5 (puntos agrupan dígitos)</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>Elija una opción</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>C&amp;odificación</translation>
    </message>
    <message>
        <source>The &amp;first line names the columns</source>
        <translation>La primera &amp;línea nombra las columnas</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::ImportDialog</name>
    <message>
        <source>Only lines with a &amp;remark</source>
        <translation>Solo líneas con obser&amp;vación</translation>
    </message>
    <message>
        <source>Progress of reading the table</source>
        <translation>Avance de la lectura de la tabla</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>What becomes of each line</source>
        <translation>Qué será de cada línea</translation>
    </message>
    <message>
        <source>for example: read from the log of the night</source>
        <translation>por ejemplo: leído de la bitácora de la noche</translation>
    </message>
    <message>
        <source>Rea&amp;son</source>
        <translation>Mo&amp;tivo</translation>
    </message>
    <message>
        <source>Record the table on the clipboard</source>
        <translation>Registrar la tabla del portapapeles</translation>
    </message>
    <message>
        <source>Record the measurements of %1</source>
        <translation>Registrar las mediciones de %1</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
    <message>
        <source>The table is being read…</source>
        <translation>Se está leyendo la tabla…</translation>
    </message>
    <message>
        <source>The lines are being checked…</source>
        <translation>Se están revisando las líneas…</translation>
    </message>
    <message>
        <source>Its numbers can be read in two ways: “1,234” may be a little more than one, or more than a thousand. Choose below how the numbers are written.</source>
        <translation>Sus números se pueden leer de dos maneras: «1,234» puede ser un poco más que uno, o más que mil. Elija abajo cómo están escritos los números.</translation>
    </message>
    <message>
        <source>The file is not text in UTF-8. It is read as Windows-1252; look at letters with accents, and choose another encoding if they are wrong.</source>
        <translation>El archivo no es texto en UTF-8. Se lee como Windows-1252; mire las letras con tilde y elija otra codificación si están mal.</translation>
    </message>
    <message>
        <source>Nothing in it would change the job.</source>
        <translation>Nada de su contenido cambiaría el trabajo.</translation>
    </message>
    <message>
        <source>Nothing is recorded before you agree; then it is one step, which you can undo.</source>
        <translation>Nada se registra antes de que usted acepte; entonces es un solo paso, que se puede deshacer.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n line(s) will be recorded, %2 left out.</source>
        <translation>
            <numerusform>Se registrará %1 de %n línea; se omite %2.</numerusform>
            <numerusform>Se registrarán %1 de %n líneas; se omiten %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>In place of a measurement of the job: %1.</source>
        <translation>En lugar de una medición del trabajo: %1.</translation>
    </message>
    <message>
        <source>Already in the job as it is: %1.</source>
        <translation>Ya están igual en el trabajo: %1.</translation>
    </message>
    <message>
        <source>Replaced by a later line of the same metric: %1.</source>
        <translation>Reemplazadas por una línea posterior de la misma métrica: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the values it replaces was (were) sent already. The old one and the reason of the correction are kept as notes.</source>
        <translation>
            <numerusform>%n de los valores que reemplaza ya se envió. El antiguo y el motivo de la corrección se conservan como notas.</numerusform>
            <numerusform>%n de los valores que reemplaza ya se enviaron. El antiguo y el motivo de la corrección se conservan como notas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Why a line is left out is said here, for the line that is chosen.</source>
        <translation>Por qué se omite una línea se dice aquí, para la línea elegida.</translation>
    </message>
    <message>
        <source>Paste Measurements</source>
        <translation>Pegar mediciones</translation>
    </message>
    <message>
        <source>Import Measurements</source>
        <translation>Importar mediciones</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::ImportModel</name>
    <message>
        <source>recorded</source>
        <translation>se registra</translation>
    </message>
    <message>
        <source>replaces %1</source>
        <translation>reemplaza a %1</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>queda como está</translation>
    </message>
    <message>
        <source>line %1 counts</source>
        <translation>vale la línea %1</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omitida</translation>
    </message>
    <message>
        <source>measured %1</source>
        <translation>medido: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>note, its text</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Métrica</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::InfluxModel</name>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>etiqueta</translation>
    </message>
    <message>
        <source>field</source>
        <translation>campo</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omitida</translation>
    </message>
    <message>
        <source>added by SQuaSH</source>
        <translation>agregado por SQuaSH</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Pasa a ser</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>Escrito como</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::InfluxTab</name>
    <message numerus="yes">
        <source>%n line(s), one for each package.</source>
        <translation>
            <numerusform>%n línea, una por cada paquete.</numerusform>
            <numerusform>%n líneas, una por cada paquete.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more reason(s)</source>
        <translation>
            <numerusform>y %n motivo más</numerusform>
            <numerusform>y %n motivos más</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of this job would arrive in InfluxDB.</source>
        <translation>Nada de este trabajo llegaría a InfluxDB.</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omitida</translation>
    </message>
    <message>
        <source>What of the job is where in InfluxDB</source>
        <translation>Qué del trabajo está dónde en InfluxDB</translation>
    </message>
    <message>
        <source>The lines that SQuaSH writes into InfluxDB</source>
        <translation>Las líneas que SQuaSH escribe en InfluxDB</translation>
    </message>
    <message>
        <source>Copy &amp;Lines</source>
        <translation>Copiar &amp;líneas</translation>
    </message>
    <message>
        <source>After it has stored a job, SQuaSH writes this into InfluxDB. “…” stands for what it alone decides: the number and the time of the job. Enter or a double click takes you to the place of a part.</source>
        <translation>Después de guardar un trabajo, SQuaSH escribe esto en InfluxDB. «…» está por lo que solo él decide: el número y la hora del trabajo. Enter o un doble clic llevan al lugar de una parte.</translation>
    </message>
    <message>
        <source>Nothing measured yet</source>
        <translation>Aún no se ha medido nada</translation>
    </message>
    <message>
        <source>Record a value on the first page. Here you will see what InfluxDB gets of it.</source>
        <translation>Registre un valor en la primera página. Aquí verá qué recibe InfluxDB de él.</translation>
    </message>
    <message>
        <source>InfluxDB would get nothing of %1.</source>
        <comment>packages</comment>
        <translation>InfluxDB no recibiría nada de %1.</translation>
    </message>
    <message>
        <source>No measurement has a value that SQuaSH keeps, so there is no line to write.</source>
        <translation>Ninguna medición tiene un valor que SQuaSH guarde, así que no hay ninguna línea que escribir.</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::JobFiles</name>
    <message>
        <source>Verification jobs (*.verify.json *.json);;All files (*)</source>
        <translation>Trabajos de verificación (*.verify.json *.json);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>%1 was imported as one step; you can undo it.</source>
        <translation>%1 se importó en un solo paso; se puede deshacer.</translation>
    </message>
    <message>
        <source>Save the changes before you start a new job?</source>
        <translation>¿Guardar los cambios antes de empezar un trabajo nuevo?</translation>
    </message>
    <message>
        <source>Open Job</source>
        <translation>Abrir trabajo</translation>
    </message>
    <message>
        <source>Save the changes before you open %1?</source>
        <translation>¿Guardar los cambios antes de abrir %1?</translation>
    </message>
    <message>
        <source>Open Metrics Package: the Folder with “metrics” and “specs”</source>
        <translation>Abrir paquete de métricas: la carpeta con «metrics» y «specs»</translation>
    </message>
    <message>
        <source>Import into This Job</source>
        <translation>Importar en este trabajo</translation>
    </message>
    <message>
        <source>Only one job can be open at a time. Open one of the %1 files, then import the others.</source>
        <translation>Solo un trabajo puede estar abierto a la vez. Abra uno de los %1 archivos y luego importe los demás.</translation>
    </message>
    <message>
        <source>Save Job</source>
        <translation>Guardar trabajo</translation>
    </message>
    <message>
        <source>job</source>
        <translation>trabajo</translation>
    </message>
    <message>
        <source>The job was edited while it was being saved, so it stays open. Save again.</source>
        <translation>El trabajo se editó mientras se guardaba, así que queda abierto. Guarde de nuevo.</translation>
    </message>
    <message>
        <source>Unsaved Changes</source>
        <translation>Cambios sin guardar</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Discard Changes</source>
        <translation>&amp;Descartar cambios</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>«%1» tiene cambios sin guardar.</translation>
    </message>
    <message>
        <source>A draft is kept on this computer and offered at the next start.</source>
        <translation>En este computador queda un borrador, que se ofrece en el próximo inicio.</translation>
    </message>
    <message>
        <source>&amp;Keep as Draft</source>
        <translation>&amp;Conservar como borrador</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>a new job</source>
        <translation>un trabajo nuevo</translation>
    </message>
    <message>
        <source>Kabocha ended unexpectedly. A draft of %1 from %2 is here. Measurements in it: %3.</source>
        <translation>Kabocha se cerró de forma inesperada. Aquí hay un borrador de %1 del %2. Mediciones que contiene: %3.</translation>
    </message>
    <message>
        <source>It also holds what was being typed: “%1”.</source>
        <translation>También contiene lo que se estaba escribiendo: «%1».</translation>
    </message>
    <message>
        <source>Save the changes before you restore the draft?</source>
        <translation>¿Guardar los cambios antes de restaurar el borrador?</translation>
    </message>
    <message>
        <source>%1 was read. This in it is odd:</source>
        <translation>Se leyó %1. Esto llama la atención:</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
    <message>
        <source>Tables, jobs and measurement files (*.csv *.tsv *.tab *.txt *.verify.json *.json *.yaml *.yml);;All files (*)</source>
        <translation>Tablas, trabajos y archivos de medición (*.csv *.tsv *.tab *.txt *.verify.json *.json *.yaml *.yml);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy a table with metrics and values, e.g. in a spreadsheet, then paste it here.</source>
        <translation>El portapapeles no contiene texto. Copie una tabla con métricas y valores, p. ej. en una planilla de cálculo, y péguela aquí.</translation>
    </message>
    <message numerus="yes">
        <source>%n measurement(s) of the clipboard recorded as one step; you can undo it.</source>
        <translation>
            <numerusform>%n medición del portapapeles registrada en un solo paso; se puede deshacer.</numerusform>
            <numerusform>%n mediciones del portapapeles registradas en un solo paso; se puede deshacer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measurement(s) of %1 recorded as one step; you can undo it.</source>
        <translation>
            <numerusform>%n medición de %1 registrada en un solo paso; se puede deshacer.</numerusform>
            <numerusform>%n mediciones de %1 registradas en un solo paso; se puede deshacer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) could not be read and were left out.</source>
        <translation>
            <numerusform>%n línea no se pudo leer y se omitió.</numerusform>
            <numerusform>%n líneas no se pudieron leer y se omitieron.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tables are imported one at a time, into the job that is open. Drop them one by one.</source>
        <translation>Las tablas se importan de a una, en el trabajo abierto. Suéltelas una por una.</translation>
    </message>
    <message>
        <source>Replace It</source>
        <translation>Reemplazarlo</translation>
    </message>
    <message>
        <source>Go on without what is being typed?</source>
        <translation>¿Continuar sin lo que se está escribiendo?</translation>
    </message>
    <message>
        <source>“%1” is typed but not recorded, and would be lost. Cancel to record it first.</source>
        <translation>«%1» está escrito pero no registrado, y se perdería. Cancele para registrarlo antes.</translation>
    </message>
    <message>
        <source>&amp;Discard What Is Typed</source>
        <translation>&amp;Descartar lo escrito</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>%1 was changed by another window or program since it was opened here, so it was not replaced. Save under another name to keep both.</source>
        <translation>Otra ventana u otro programa cambió %1 desde que se abrió aquí, por lo que no se reemplazó. Guárdelo con otro nombre para conservar ambos.</translation>
    </message>
    <message>
        <source>deleted from this job</source>
        <translation>eliminado de este trabajo</translation>
    </message>
    <message>
        <source>The job is still being saved. The window closes as soon as that is done.</source>
        <translation>El trabajo todavía se está guardando. La ventana se cerrará en cuanto termine.</translation>
    </message>
    <message>
        <source>Saving was cancelled, so the window stays open.</source>
        <translation>Se canceló el guardado, de modo que la ventana permanece abierta.</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::JsonTextTab</name>
    <message>
        <source>JSON of the job as it is saved</source>
        <translation>JSON del trabajo tal como se guarda</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::JsonTreeModel</name>
    <message>
        <source>%1 … %2</source>
        <translation>%1 … %2</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n elemento</numerusform>
            <numerusform>%n elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n miembro</numerusform>
            <numerusform>%n miembros</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Being read …</source>
        <translation>Leyendo …</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::JsonTreeTab</name>
    <message>
        <source>JSON of the job as a tree</source>
        <translation>JSON del trabajo como árbol</translation>
    </message>
    <message>
        <source>This is too large to be copied: more than 16 MB.</source>
        <translation>Es demasiado grande para copiarlo: más de 16 MB.</translation>
    </message>
    <message>
        <source>There is more below: only some thousand rows were unfolded.</source>
        <translation>Hay más abajo: solo se desplegaron unos miles de filas.</translation>
    </message>
    <message>
        <source>&amp;Copy Value</source>
        <translation>&amp;Copiar valor</translation>
    </message>
    <message>
        <source>Copy &amp;Path</source>
        <translation>Copiar r&amp;uta</translation>
    </message>
    <message>
        <source>Show in the &amp;Text</source>
        <translation>Mostrar en el te&amp;xto</translation>
    </message>
    <message>
        <source>&amp;Unfold All Below</source>
        <translation>&amp;Desplegar todo lo de abajo</translation>
    </message>
    <message>
        <source>&amp;Fold All Below</source>
        <translation>&amp;Plegar todo lo de abajo</translation>
    </message>
    <message>
        <source>This is still being read. Copy it when that is done.</source>
        <translation>Esto todavía se está leyendo. Cópielo cuando termine.</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::LanguageMenu</name>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;As This Computer</source>
        <translation>&amp;Como este computador</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::MainWindow</name>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadatos</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Métricas</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Bandeja de salida</translation>
    </message>
    <message>
        <source>Kabocha will speak the chosen language from its next start on.</source>
        <translation>Kabocha hablará el idioma elegido a partir del próximo inicio.</translation>
    </message>
    <message>
        <source>Main Toolbar</source>
        <translation>Barra de herramientas principal</translation>
    </message>
    <message>
        <source>%1[*] · PRODUCTION</source>
        <translation>%1[*] · PRODUCCIÓN</translation>
    </message>
    <message>
        <source>%1: %2 metrics, %3 specifications</source>
        <translation>%1: métricas %2, especificaciones %3</translation>
    </message>
    <message>
        <source>%1 is open: %2 metrics, %3 specifications. Not everything in it could be read as written (problems: %4).</source>
        <translation>%1 está abierto (métricas: %2, especificaciones: %3). No todo se pudo leer tal como está escrito (problemas: %4).</translation>
    </message>
    <message>
        <source>For&amp;get This Package</source>
        <translation>Olvidar este pa&amp;quete</translation>
    </message>
    <message>
        <source>Every metric is measured, or of the chosen tag every one.</source>
        <translation>Todas las métricas están medidas, o todas las de la etiqueta elegida.</translation>
    </message>
    <message>
        <source>Metrics &amp;Panel</source>
        <translation>&amp;Panel de métricas</translation>
    </message>
    <message>
        <source>&amp;Outbox Panel</source>
        <translation>Panel de la &amp;bandeja de salida</translation>
    </message>
    <message>
        <source>No program of this computer opens %1.</source>
        <translation>Ningún programa de este computador abre %1.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar los fallos</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::MeasurementModel</name>
    <message>
        <source>%1, %2</source>
        <comment>specification, margin</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>no specification</source>
        <translation>sin especificación</translation>
    </message>
    <message>
        <source>pass, all %1 (%2)</source>
        <comment>how many, the nearest to its limit</comment>
        <translation>cumple las %1 (%2)</translation>
    </message>
    <message>
        <source>%1, %2 of %3 (%4)</source>
        <comment>verdict, how many of how many, the worst</comment>
        <translation>%1, %2 de %3 (%4)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>verdict, specification</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>note, its text</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Métrica</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>corrected from %1: %2</source>
        <comment>value, reason</comment>
        <translation>corregido desde %1: %2</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Enviado a</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::MeasurementsTable::Private</name>
    <message>
        <source>Measurements of the job</source>
        <translation>Mediciones del trabajo</translation>
    </message>
    <message>
        <source>&amp;Edit Value</source>
        <translation>&amp;Editar valor</translation>
    </message>
    <message>
        <source>Cop&amp;y Measurements</source>
        <translation>Co&amp;piar mediciones</translation>
    </message>
    <message>
        <source>Pa&amp;ste Measurements…</source>
        <translation>Pe&amp;gar mediciones…</translation>
    </message>
    <message>
        <source>Delete &amp;Measurements</source>
        <translation>Eliminar &amp;mediciones</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>Open &amp;Recent Job</source>
        <translation>Abrir trabajo &amp;reciente</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Metrics</source>
        <translation>&amp;Métricas</translation>
    </message>
    <message>
        <source>Open &amp;Recent Package</source>
        <translation>Abrir paquete &amp;reciente</translation>
    </message>
    <message>
        <source>&amp;Close Package</source>
        <translation>&amp;Cerrar paquete</translation>
    </message>
    <message>
        <source>&amp;Dispatch</source>
        <translation>&amp;Despacho</translation>
    </message>
    <message>
        <source>&amp;Publish Definitions</source>
        <translation>&amp;Publicar definiciones</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation>Aún no se ha abierto nada</translation>
    </message>
    <message>
        <source>No package is open</source>
        <translation>No hay ningún paquete abierto</translation>
    </message>
    <message>
        <source>%1 to %2…</source>
        <comment>package, target</comment>
        <translation>%1 en %2…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportar</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Colores</translation>
    </message>
    <message>
        <source>&amp;Text Size</source>
        <translation>&amp;Tamaño del texto</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::MetadataEntryRow</name>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>number, e.g. 9 or 1.5e-3</source>
        <translation>número, p. ej. 9 o 1.5e-3</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>list or object, e.g. [1, 2]</source>
        <translation>lista u objeto, p. ej. [1, 2]</translation>
    </message>
    <message>
        <source>key, e.g. camera_name</source>
        <translation>clave, p. ej. camera_name</translation>
    </message>
    <message>
        <source>Key of the new entry</source>
        <translation>Clave de la entrada nueva</translation>
    </message>
    <message>
        <source>Type of the new entry</source>
        <translation>Tipo de la entrada nueva</translation>
    </message>
    <message>
        <source>Value of the new entry</source>
        <translation>Valor de la entrada nueva</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>A&amp;gregar</translation>
    </message>
    <message>
        <source>Measurement of the new note</source>
        <translation>Medición de la nota nueva</translation>
    </message>
    <message>
        <source>note, e.g. estimator</source>
        <translation>nota, p. ej. estimator</translation>
    </message>
    <message>
        <source>Name of the new note</source>
        <translation>Nombre de la nota nueva</translation>
    </message>
    <message>
        <source>Type of the new note</source>
        <translation>Tipo de la nota nueva</translation>
    </message>
    <message>
        <source>Value of the new note</source>
        <translation>Valor de la nota nueva</translation>
    </message>
    <message>
        <source>Add n&amp;ote</source>
        <translation>Agregar &amp;nota</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::MetadataModel</name>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>What SQuaSH makes of it</source>
        <translation>Qué hace SQuaSH con esto</translation>
    </message>
    <message>
        <source>“%1” cannot become %2.</source>
        <translation>«%1» no puede convertirse en %2.</translation>
    </message>
    <message>
        <source>The type JSON is for lists, objects and null. Change the value first.</source>
        <translation>El tipo JSON es para listas, objetos y null. Cambie primero el valor.</translation>
    </message>
    <message>
        <source>Change the value first.</source>
        <translation>Cambie primero el valor.</translation>
    </message>
    <message>
        <source>An entry needs a key.</source>
        <translation>Una entrada necesita una clave.</translation>
    </message>
    <message>
        <source>“%1” has a form of its own above.</source>
        <translation>«%1» tiene su propio formulario arriba.</translation>
    </message>
    <message>
        <source>There is already an entry “%1”.</source>
        <translation>Ya existe una entrada «%1».</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n metadata entry(s)</source>
        <translation>
            <numerusform>Quitar %n entrada de metadatos</numerusform>
            <numerusform>Quitar %n entradas de metadatos</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>Medición</translation>
    </message>
    <message>
        <source>A note needs a name.</source>
        <translation>Una nota necesita un nombre.</translation>
    </message>
    <message>
        <source>The name of a note must not have a dot.</source>
        <translation>El nombre de una nota no debe tener un punto.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n note(s)</source>
        <translation>
            <numerusform>Quitar %n nota</numerusform>
            <numerusform>Quitar %n notas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kabocha::ui::MetadataPage</name>
    <message>
        <source>No entries yet. Type what describes this measurement, such as camera_name, and press Enter.</source>
        <translation>Aún no hay entradas. Escriba lo que describe esta medición, por ejemplo camera_name, y pulse Enter.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Other entries</source>
        <translation>Otras entradas</translation>
    </message>
    <message>
        <source>Not changed. %1</source>
        <translation>No se cambió. %1</translation>
    </message>
    <message>
        <source>Notes of measurements</source>
        <translation>Notas de las mediciones</translation>
    </message>
    <message>
        <source>Add Note to &amp;Current Metric</source>
        <translation>Agregar nota a la métrica act&amp;ual</translation>
    </message>
    <message>
        <source>For&amp;get Past Entries</source>
        <translation>Olvidar entradas p&amp;asadas</translation>
    </message>
    <message>
        <source>No notes yet. A note belongs to one measurement, such as how its value was estimated.</source>
        <translation>Aún no hay notas. Una nota pertenece a una medición; por ejemplo, cómo se estimó su valor.</translation>
    </message>
    <message>
        <source>Notes belong to measurements, and nothing is measured yet.</source>
        <translation>Las notas pertenecen a mediciones, y aún no se ha medido nada.</translation>
    </message>
    <message>
        <source>No metric is chosen, so there is nothing to add a note to. Choose one in the list of metrics.</source>
        <translation>No hay ninguna métrica elegida, así que no hay a qué agregar una nota. Elija una en la lista de métricas.</translation>
    </message>
    <message>
        <source>%1 is not measured in this job yet: record it first, then add a note to it.</source>
        <translation>%1 aún no está medida en este trabajo: regístrela primero y luego agréguele una nota.</translation>
    </message>
    <message>
        <source>An environment template is not used: %1</source>
        <translation>No se usa una plantilla de entorno: %1</translation>
    </message>
    <message numerus="yes">
        <source>An environment template is not used: %1 There are %n more problem(s); the metadata page lists them.</source>
        <translation>
            <numerusform>No se usa una plantilla de entorno: %1 Hay %n problema más; la página de metadatos lo muestra.</numerusform>
            <numerusform>No se usa una plantilla de entorno: %1 Hay %n problemas más; la página de metadatos los muestra.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kabocha::ui::MetadataTable</name>
    <message>
        <source>Free metadata entries</source>
        <translation>Entradas libres de metadatos</translation>
    </message>
    <message>
        <source>Remove N&amp;otes</source>
        <translation>Quitar nota&amp;s</translation>
    </message>
    <message>
        <source>Notes of measurements</source>
        <translation>Notas de las mediciones</translation>
    </message>
    <message>
        <source>Remove Met&amp;adata Entries</source>
        <translation>&amp;Quitar entradas de metadatos</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::MetricColumns</name>
    <message>
        <source>%1 (when there is room)</source>
        <comment>title of a column</comment>
        <translation>%1 (si hay espacio)</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::MetricCompleter</name>
    <message>
        <source>Metrics that match</source>
        <translation>Métricas que coinciden</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::MetricDetails</name>
    <message>
        <source>Specifications speak of this metric, but no open package defines it.</source>
        <translation>Hay especificaciones que hablan de esta métrica, pero ningún paquete abierto la define.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>none (dimensionless)</source>
        <translation>ninguna (adimensional)</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1, página %2</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>página %1</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <source>Specifications</source>
        <translation>Especificaciones</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <comment>metadata key, value</comment>
        <translation>%1 es %2</translation>
    </message>
    <message>
        <source>where %1</source>
        <translation>donde %1</translation>
    </message>
    <message>
        <source>tags: %1</source>
        <translation>etiquetas: %1</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::MetricFilterBar</name>
    <message>
        <source>&amp;Unmeasured only</source>
        <translation>&amp;Solo sin medir</translation>
    </message>
    <message>
        <source>Search metrics</source>
        <translation>Buscar métricas</translation>
    </message>
    <message>
        <source>Only metrics with this tag</source>
        <translation>Solo métricas con esta etiqueta</translation>
    </message>
    <message>
        <source>Columns of the metrics</source>
        <translation>Columnas de las métricas</translation>
    </message>
    <message>
        <source>Choose the columns of the metrics</source>
        <translation>Elegir las columnas de las métricas</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Todas las etiquetas</translation>
    </message>
    <message>
        <source>Favourites onl&amp;y</source>
        <translation>Solo &amp;favoritas</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::MetricMatches</name>
    <message>
        <source>No metric matches</source>
        <translation>Ninguna métrica coincide</translation>
    </message>
    <message>
        <source>Use fewer words, or another tag.</source>
        <translation>Use menos palabras u otra etiqueta.</translation>
    </message>
    <message>
        <source>No favourites yet</source>
        <translation>Aún no hay favoritas</translation>
    </message>
    <message>
        <source>Choose a metric and press %1, or click the star at the end of its row.</source>
        <translation>Elija una métrica y pulse %1, o haga clic en la estrella al final de su fila.</translation>
    </message>
    <message>
        <source>Every metric is measured</source>
        <translation>Todas las métricas están medidas</translation>
    </message>
    <message>
        <source>Review the job, then dispatch it.</source>
        <translation>Revise el trabajo y luego despáchelo.</translation>
    </message>
    <message>
        <source>Show all metrics</source>
        <translation>Mostrar todas</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::MetricTreeModel</name>
    <message>
        <source>not defined</source>
        <translation>no definida</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Unit / test</source>
        <translation>Unidad / prueba</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>measured, all</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>package, how much of it is measured</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>A favourite. Click to make it none (Ctrl+B).</source>
        <translation>Una favorita. Haga clic para que deje de serlo (Ctrl+B).</translation>
    </message>
    <message>
        <source>Click to make it a favourite (Ctrl+B).</source>
        <translation>Haga clic para que sea favorita (Ctrl+B).</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>favorita</translation>
    </message>
    <message>
        <source>not a favourite</source>
        <translation>no es favorita</translation>
    </message>
    <message>
        <source>%1, %2, verdict: %3</source>
        <comment>specification, its test, verdict</comment>
        <translation>%1, %2, veredicto: %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>specification, its test</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>Último valor</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Pasado</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorita</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::MetricsPanel</name>
    <message>
        <source>Metrics</source>
        <translation>Métricas</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::MetricsPanel::Private</name>
    <message>
        <source>Details of the metric</source>
        <translation>Detalles de la métrica</translation>
    </message>
    <message>
        <source>No metrics yet</source>
        <translation>Aún no hay métricas</translation>
    </message>
    <message>
        <source>Open the folder of a metrics package: the one with “metrics” and “specs” in it. You can also drop it on this window.</source>
        <translation>Abra la carpeta de un paquete de métricas: la que contiene «metrics» y «specs». También puede soltarla sobre esta ventana.</translation>
    </message>
    <message>
        <source>Open a package…</source>
        <translation>Abrir un paquete…</translation>
    </message>
    <message>
        <source>Load the example</source>
        <translation>Cargar el ejemplo</translation>
    </message>
    <message>
        <source>Metrics: %1 of %2</source>
        <translation>Métricas: %1 de %2</translation>
    </message>
    <message>
        <source>Metrics: %1</source>
        <translation>Métricas: %1</translation>
    </message>
    <message>
        <source>Select a metric to see what it measures and how it is judged.</source>
        <translation>Seleccione una métrica para ver qué mide y cómo se juzga.</translation>
    </message>
    <message>
        <source>&amp;Record a Value</source>
        <translation>&amp;Registrar un valor</translation>
    </message>
    <message>
        <source>&amp;Copy Name</source>
        <translation>&amp;Copiar nombre</translation>
    </message>
    <message>
        <source>&amp;Publish Definitions of %1 to %2…</source>
        <comment>package, target</comment>
        <translation>&amp;Publicar las definiciones de %1 en %2…</translation>
    </message>
    <message>
        <source>Fa&amp;vourite Metric</source>
        <translation>&amp;Hacer favorita</translation>
    </message>
    <message>
        <source>Past values cannot be shown. %1</source>
        <translation>No se pueden mostrar los valores anteriores. %1</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::MetricsView</name>
    <message>
        <source>Metrics</source>
        <translation>Métricas</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::OutboxModel</name>
    <message>
        <source>PRODUCTION · %1</source>
        <translation>PRODUCCIÓN · %1</translation>
    </message>
    <message>
        <source>being worked on here</source>
        <translation>se está procesando aquí</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Job number</source>
        <translation>N.º de trabajo</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Encolado</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Próximo intento</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, job %3 on the server</source>
        <translation>%1: %2, trabajo %3 en el servidor</translation>
    </message>
    <message>
        <source>The server did not keep: %1</source>
        <translation>El servidor no conservó: %1</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>este computador</translation>
    </message>
    <message>
        <source>Target: %1 (%2)</source>
        <translation>Destino: %1 (%2)</translation>
    </message>
    <message>
        <source>User: %1</source>
        <translation>Usuario: %1</translation>
    </message>
    <message>
        <source>Measurements: %1</source>
        <translation>Mediciones: %1</translation>
    </message>
    <message>
        <source>Queued: %1</source>
        <translation>Encolado: %1</translation>
    </message>
    <message>
        <source>Last change: %1</source>
        <translation>Último cambio: %1</translation>
    </message>
    <message>
        <source>SHA-256 of what is sent: %1</source>
        <translation>SHA-256 de lo que se envía: %1</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::OutboxPanel</name>
    <message>
        <source>&amp;Send it</source>
        <translation>Enviarl&amp;o</translation>
    </message>
    <message>
        <source>&amp;Send it again</source>
        <translation>Enviarl&amp;o de nuevo</translation>
    </message>
    <message>
        <source>Loo&amp;k for it on the server</source>
        <translation>Buscarl&amp;o en el servidor</translation>
    </message>
    <message>
        <source>Read it &amp;back</source>
        <translation>Releerl&amp;o</translation>
    </message>
    <message>
        <source>Steps of the dispatch</source>
        <translation>Pasos del despacho</translation>
    </message>
    <message>
        <source>Bytes sent</source>
        <translation>Bytes enviados</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>Interrum&amp;pir</translation>
    </message>
    <message>
        <source>Hide the steps</source>
        <translation>Ocultar los pasos</translation>
    </message>
    <message>
        <source>Outbox: dispatched jobs, newest first</source>
        <translation>Bandeja de salida: trabajos despachados, los más recientes primero</translation>
    </message>
    <message>
        <source>Send all that waits</source>
        <translation>Enviar todo lo que espera</translation>
    </message>
    <message>
        <source>Row by row, the oldest first; what is in doubt is looked for before</source>
        <translation>Fila por fila, la más antigua primero; lo que está en duda se busca antes</translation>
    </message>
    <message>
        <source>Export the ledger…</source>
        <translation>Exportar el libro de envíos…</translation>
    </message>
    <message>
        <source>Who sent what where when, and what became of it; also of discarded rows</source>
        <translation>Quién envió qué, adónde y cuándo, y qué fue de ello; también de las filas descartadas</translation>
    </message>
    <message>
        <source>Details of the selected row</source>
        <translation>Detalles de la fila seleccionada</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>Ret&amp;irar</translation>
    </message>
    <message>
        <source>Delete the job on the server</source>
        <translation>Eliminar el trabajo en el servidor</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Reemplazarlo</translation>
    </message>
    <message>
        <source>Withdraw the incomplete job and send it again</source>
        <translation>Retirar el trabajo incompleto y enviarlo de nuevo</translation>
    </message>
    <message>
        <source>Stop trying</source>
        <translation>Dejar de intentar</translation>
    </message>
    <message>
        <source>Do not try this row by itself any more; it stays here</source>
        <translation>No reintentar más esta fila por sí sola; se queda aquí</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Forget this row here; the server is not asked (Delete)</source>
        <translation>Olvidar esta fila aquí; no se pregunta al servidor (Supr)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 of %2 jobs</source>
        <translation>%1 de %2 trabajos</translation>
    </message>
    <message>
        <source>All that waits is sent, row by row. What is under way when you cancel is looked for before it is sent again.</source>
        <translation>Se envía todo lo que espera, fila por fila. Lo que esté en curso al cancelar se busca antes de enviarlo de nuevo.</translation>
    </message>
    <message>
        <source>Kabocha</source>
        <translation>Kabocha</translation>
    </message>
    <message>
        <source>Delete job %1 (%2) on %3?</source>
        <translation>¿Eliminar el trabajo %1 (%2) en %3?</translation>
    </message>
    <message>
        <source>The server forgets it for everybody. This cannot be undone; the values stay in this computer’s history.</source>
        <translation>El servidor lo olvida para todos. No se puede deshacer; los valores quedan en el historial de este computador.</translation>
    </message>
    <message>
        <source>&amp;Delete it there</source>
        <translation>&amp;Eliminarlo allí</translation>
    </message>
    <message>
        <source>Delete job %1 (%2) on %3 and send it again?</source>
        <translation>¿Eliminar el trabajo %1 (%2) en %3 y enviarlo de nuevo?</translation>
    </message>
    <message>
        <source>The incomplete job is deleted there first; only when it is gone the job is sent again, and gets another number.</source>
        <translation>Primero se elimina allí el trabajo incompleto; solo cuando ya no esté se envía de nuevo, y recibe otro número.</translation>
    </message>
    <message>
        <source>Delete and &amp;send again</source>
        <translation>Eliminar y &amp;enviar de nuevo</translation>
    </message>
    <message>
        <source>Export the Ledger</source>
        <translation>Exportar el libro de envíos</translation>
    </message>
    <message>
        <source>For spreadsheets (*.csv);;For programs (*.json)</source>
        <translation>Para planillas de cálculo (*.csv);;Para programas (*.json)</translation>
    </message>
    <message>
        <source>kabocha-ledger</source>
        <translation>kabocha-libro-de-envios</translation>
    </message>
    <message>
        <source>Discard “%1”?</source>
        <translation>¿Descartar «%1»?</translation>
    </message>
    <message>
        <source>The server may hold this job. Kabocha will no longer know of it, nor look for it. This cannot be undone.</source>
        <translation>Puede que el servidor tenga este trabajo. Kabocha ya no sabrá de él ni lo buscará. No se puede deshacer.</translation>
    </message>
    <message>
        <source>What was to be sent is deleted here; it was not stored on the server. This cannot be undone.</source>
        <translation>Lo que se iba a enviar se elimina aquí; no quedó guardado en el servidor. No se puede deshacer.</translation>
    </message>
    <message>
        <source>&amp;Discard it</source>
        <translation>&amp;Descartarlo</translation>
    </message>
    <message>
        <source>Nothing was dispatched yet. Each job that you dispatch stays here as a row: where it went, whether it arrived, and its number on the server.</source>
        <translation>Aún no se ha despachado nada. Cada trabajo que despache queda aquí como una fila: adónde fue, si llegó y su número en el servidor.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Abrirlo</translation>
    </message>
    <message>
        <source>Show the job as the server has it, in the browser</source>
        <translation>Mostrar en el navegador el trabajo tal como lo tiene el servidor</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::PackageProblems</name>
    <message>
        <source>What is broken in the open packages</source>
        <translation>Lo que está mal en los paquetes abiertos</translation>
    </message>
    <message>
        <source>Problems in the open packages: %1</source>
        <translation>Problemas en los paquetes abiertos: %1</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::PackagesForm</name>
    <message>
        <source>The job says nothing about its packages.</source>
        <translation>El trabajo no dice nada sobre sus paquetes.</translation>
    </message>
    <message>
        <source>“packages” holds %1, which is not a list of packages.</source>
        <translation>«packages» contiene %1, que no es una lista de paquetes.</translation>
    </message>
    <message>
        <source>An empty list of packages: enough for SQuaSH.</source>
        <translation>Una lista de paquetes vacía: basta para SQuaSH.</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n paquete</numerusform>
            <numerusform>%n paquetes</numerusform>
        </translation>
    </message>
    <message>
        <source>Adds “packages”: {} to the metadata. SQuaSH accepts that.</source>
        <translation>Agrega «packages»: {} a los metadatos. SQuaSH lo acepta.</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Rama</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repositorio</translation>
    </message>
    <message>
        <source>Add &amp;Provenance of Open Packages</source>
        <translation>Agregar la procedencia de los paquetes a&amp;biertos</translation>
    </message>
    <message>
        <source>Add &amp;provenance of open packages</source>
        <translation>Agregar la pro&amp;cedencia de los paquetes abiertos</translation>
    </message>
    <message>
        <source>Reads commit, branch and repository of their git checkouts into “packages”.</source>
        <translation>Lee commit, rama y repositorio de sus checkouts de git y los pone en «packages».</translation>
    </message>
    <message>
        <source>Git checkouts of the open packages</source>
        <translation>Checkouts de git de los paquetes abiertos</translation>
    </message>
    <message>
        <source>Nothing was added: “packages” is not an object with a package under each name. Remove it first, in the file of the job.</source>
        <translation>No se agregó nada: «packages» no es un objeto con un paquete bajo cada nombre. Quítelo primero, en el archivo del trabajo.</translation>
    </message>
    <message>
        <source>Nothing was added: the git checkout of no open package can be read. The list says why.</source>
        <translation>No se agregó nada: no se puede leer el checkout de git de ningún paquete abierto. La lista dice por qué.</translation>
    </message>
    <message>
        <source>Add provenance of open packages</source>
        <translation>Agregar la procedencia de los paquetes abiertos</translation>
    </message>
    <message>
        <source>Supply an empty l&amp;ist</source>
        <translation>Agregar &amp;lista vacía</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Usuario</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>&amp;Show the password</source>
        <translation>&amp;Mostrar la contraseña</translation>
    </message>
    <message>
        <source>&amp;Create this account first</source>
        <translation>C&amp;rear primero esta cuenta</translation>
    </message>
    <message>
        <source>Keep it for this run &amp;only</source>
        <translation>Conservarla &amp;solo durante esta ejecución</translation>
    </message>
    <message>
        <source>Create account and go on</source>
        <translation>Crear la cuenta y seguir</translation>
    </message>
    <message>
        <source>Sign in and go on</source>
        <translation>Iniciar sesión y seguir</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>en este computador</translation>
    </message>
    <message>
        <source>▲ PRODUCTION · %1, %2</source>
        <translation>▲ PRODUCCIÓN · %1, %2</translation>
    </message>
    <message>
        <source>◆ %1, %2</source>
        <translation>◆ %1, %2</translation>
    </message>
    <message>
        <source>The password will be kept in memory, for this run only, and nowhere else.</source>
        <translation>La contraseña se conservará en memoria, solo durante esta ejecución, y en ningún otro lugar.</translation>
    </message>
    <message>
        <source>The password will be kept %1, and nowhere else.</source>
        <translation>La contraseña se conservará %1, y en ningún otro lugar.</translation>
    </message>
    <message>
        <source>The password will be kept %1: this computer offers no usable keychain. It is never written to a file.</source>
        <translation>La contraseña se conservará %1: este computador no ofrece un llavero utilizable. Nunca se escribe en un archivo.</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::PastCompleter</name>
    <message>
        <source>Entries of past jobs</source>
        <translation>Entradas de trabajos anteriores</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::PastLine::Private</name>
    <message>
        <source>Past values of the metric</source>
        <translation>Valores anteriores de la métrica</translation>
    </message>
    <message>
        <source>The metric&apos;s past cannot be read. %1</source>
        <translation>No se puede leer el pasado de la métrica. %1</translation>
    </message>
    <message>
        <source>The history holds no value of this metric yet.</source>
        <translation>El historial aún no tiene ningún valor de esta métrica.</translation>
    </message>
    <message numerus="yes">
        <source>The history holds %n value(s) of this metric, the last %1: too few to say what is usual.</source>
        <translation>
            <numerusform>El historial tiene %n valor de esta métrica, %1: muy poco para decir qué es habitual.</numerusform>
            <numerusform>El historial tiene %n valores de esta métrica, el último %1: muy pocos para decir qué es habitual.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each of the last %n value(s) was %1; this one is another.</source>
        <translation>
            <numerusform>El último valor fue %1; este es distinto.</numerusform>
            <numerusform>Cada uno de los últimos %n valores fue %1; este es distinto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each of the last %n value(s) was %1.</source>
        <translation>
            <numerusform>El último valor fue %1.</numerusform>
            <numerusform>Cada uno de los últimos %n valores fue %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Usually %1, give or take %2 (the last %n value(s)).</source>
        <translation>
            <numerusform>Habitual: %1, más o menos %2 (el último valor).</numerusform>
            <numerusform>Habitual: %1, más o menos %2 (los últimos %n valores).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unusual: more than 1000 × the usual spread from %1, the median of the last %n value(s).</source>
        <translation>
            <numerusform>Inusual: más de 1000 × la dispersión habitual respecto de %1, la mediana del último valor.</numerusform>
            <numerusform>Inusual: más de 1000 × la dispersión habitual respecto de %1, la mediana de los últimos %n valores.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unusual: %1 × the usual spread from %2, the median of the last %n value(s).</source>
        <translation>
            <numerusform>Inusual: %1 × la dispersión habitual respecto de %2, la mediana del último valor.</numerusform>
            <numerusform>Inusual: %1 × la dispersión habitual respecto de %2, la mediana de los últimos %n valores.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As usual: %1 × the usual spread from %2, the median of the last %n value(s).</source>
        <translation>
            <numerusform>Como es habitual: %1 × la dispersión habitual respecto de %2, la mediana del último valor.</numerusform>
            <numerusform>Como es habitual: %1 × la dispersión habitual respecto de %2, la mediana de los últimos %n valores.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n value(s), oldest first: from %1 to %2, the newest %3.</source>
        <translation>
            <numerusform>El último valor: de %1 a %2, el más reciente %3.</numerusform>
            <numerusform>Los últimos %n valores, del más antiguo al más reciente: de %1 a %2, el más reciente %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>a value in another unit, and in the metric&apos;s</comment>
        <translation>%1 = %2</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::PayloadTab</name>
    <message>
        <source>What will be sent</source>
        <translation>Lo que se enviará</translation>
    </message>
    <message>
        <source>SQuaSH cannot hold these, so they are not sent: %1</source>
        <translation>SQuaSH no puede guardar esto, así que no se envía: %1</translation>
    </message>
    <message>
        <source>%1 bytes leave, exactly these.  SHA-256 %2</source>
        <translation>Salen %1 bytes, exactamente estos.  SHA-256 %2</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::PdfReport</name>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadatos</translation>
    </message>
    <message>
        <source>Kabocha %1, report made %2</source>
        <translation>Kabocha %1, informe hecho %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>Shift report</source>
        <translation>Informe de turno</translation>
    </message>
    <message>
        <source>PRODUCTION: %1</source>
        <translation>PRODUCCIÓN: %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se conoce</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Medido</translation>
    </message>
    <message>
        <source>Report made</source>
        <translation>Informe hecho</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Job file</source>
        <translation>Archivo del trabajo</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>sin guardar</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>Especificación</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Margen</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Mediciones</translation>
    </message>
    <message>
        <source>Nothing is measured.</source>
        <translation>No se midió nada.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more note(s)</source>
        <translation>
            <numerusform>y %n nota más</numerusform>
            <numerusform>y %n notas más</numerusform>
        </translation>
    </message>
    <message>
        <source>Not measured: specifications that apply</source>
        <translation>Sin medir: especificaciones que se aplican</translation>
    </message>
    <message numerus="yes">
        <source>and %n more; the web page has them all</source>
        <translation>
            <numerusform>y %n más; la página web los tiene todos</numerusform>
            <numerusform>y %n más; la página web los tiene todos</numerusform>
        </translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Filled dots: a server holds the value. Hollow: not sent. Dashed: the threshold of a specification.</source>
        <translation>Puntos llenos: un servidor tiene el valor. Huecos: sin enviar. Línea cortada: el umbral de una especificación.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Lo que se envía</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::ProblemModel</name>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>advertencia</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>Click to mend it: %1. Undo takes it back.</source>
        <translation>Haga clic para corregirlo: %1. Se puede deshacer.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::ProblemsTab</name>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>Problemas (%1)</translation>
    </message>
    <message>
        <source>The selected problem only you can put right. Those underlined mend themselves with a click.</source>
        <translation>El problema seleccionado solo lo puede resolver usted. Los subrayados se corrigen con un clic.</translation>
    </message>
    <message>
        <source>%1. Undo takes it back.</source>
        <comment>what mending does</comment>
        <translation>%1. Se puede deshacer.</translation>
    </message>
    <message>
        <source>Mend &amp;All %1</source>
        <translation>Corregir &amp;todos (%1)</translation>
    </message>
    <message>
        <source>Mend %1 Problems</source>
        <translation>Corregir %1 problemas</translation>
    </message>
    <message>
        <source>Men&amp;d Problem</source>
        <translation>&amp;Corregir problema</translation>
    </message>
    <message>
        <source>Problems of the job</source>
        <translation>Problemas del trabajo</translation>
    </message>
    <message>
        <source>Enter or a double click takes you to the place. Errors stop a dispatch, the rest does not.</source>
        <translation>Enter o un doble clic llevan al lugar. Los errores detienen un despacho; lo demás no.</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Sin problemas</translation>
    </message>
    <message>
        <source>SQuaSH would take this job as it is.</source>
        <translation>SQuaSH aceptaría este trabajo tal como está.</translation>
    </message>
    <message>
        <source>Me&amp;nd</source>
        <translation>&amp;Corregir</translation>
    </message>
    <message>
        <source>Mend All Pro&amp;blems That Can Be</source>
        <translation>Corregir &amp;todos los problemas posibles</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::ProvenanceModel</name>
    <message numerus="yes">
        <source>more than %n uncommitted change(s)</source>
        <translation>
            <numerusform>más de %n cambio sin commit</numerusform>
            <numerusform>más de %n cambios sin commit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uncommitted change(s)</source>
        <translation>
            <numerusform>%n cambio sin commit</numerusform>
            <numerusform>%n cambios sin commit</numerusform>
        </translation>
    </message>
    <message>
        <source>as committed</source>
        <translation>igual al commit</translation>
    </message>
    <message>
        <source>being read …</source>
        <translation>leyéndose …</translation>
    </message>
    <message>
        <source>none (detached)</source>
        <translation>ninguna (detached)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Open package</source>
        <translation>Paquete abierto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Rama</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repositorio</translation>
    </message>
    <message numerus="yes">
        <source>%1 has more than %n uncommitted change(s): its commit does not say what the values were judged by.</source>
        <translation>
            <numerusform>%1 tiene más de %n cambio sin commit: su commit no dice con qué se juzgaron los valores.</numerusform>
            <numerusform>%1 tiene más de %n cambios sin commit: su commit no dice con qué se juzgaron los valores.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n uncommitted change(s): its commit does not say what the values were judged by.</source>
        <translation>
            <numerusform>%1 tiene %n cambio sin commit: su commit no dice con qué se juzgaron los valores.</numerusform>
            <numerusform>%1 tiene %n cambios sin commit: su commit no dice con qué se juzgaron los valores.</numerusform>
        </translation>
    </message>
    <message>
        <source>Commit them, then add the provenance again.</source>
        <translation>Haga un commit con ellos y agregue la procedencia de nuevo.</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::PublishController</name>
    <message>
        <source>Connecting to %1 …</source>
        <translation>Conectando con %1 …</translation>
    </message>
    <message>
        <source>%1 of %2 definitions</source>
        <translation>%1 de %2 definiciones</translation>
    </message>
    <message>
        <source>%1 holds every definition of %2.</source>
        <translation>%1 tiene todas las definiciones de %2.</translation>
    </message>
    <message>
        <source>%1 holds the definitions of %2.</source>
        <translation>%1 tiene las definiciones de %2.</translation>
    </message>
    <message>
        <source>%1 holds the definitions of %2, except %3 that it cannot store.</source>
        <translation>%1 tiene las definiciones de %2, excepto %3 que no puede guardar.</translation>
    </message>
    <message numerus="yes">
        <source>What is broken in the package was not published: %n error(s).</source>
        <translation>
            <numerusform>Lo que está mal en el paquete no se publicó: %n error.</numerusform>
            <numerusform>Lo que está mal en el paquete no se publicó: %n errores.</numerusform>
        </translation>
    </message>
    <message>
        <source>Making the account %1 …</source>
        <translation>Creando la cuenta %1 …</translation>
    </message>
    <message>
        <source>Keeping the password …</source>
        <translation>Conservando la contraseña …</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::PublishDesk</name>
    <message>
        <source>“%1” is still being published. Wait for its end, or cancel it.</source>
        <translation>«%1» todavía se está publicando. Espere a que termine o cancélelo.</translation>
    </message>
    <message>
        <source>“%1” defines nothing that could be published.</source>
        <translation>«%1» no define nada que se pueda publicar.</translation>
    </message>
    <message>
        <source>%1 metrics and %2 specifications</source>
        <translation>%1 métricas y %2 especificaciones</translation>
    </message>
    <message>
        <source>Publish %1 to PRODUCTION?</source>
        <translation>¿Publicar %1 en PRODUCCIÓN?</translation>
    </message>
    <message>
        <source>Publish %1 to PRODUCTION as %2?</source>
        <comment>counts, user</comment>
        <translation>¿Publicar %1 en PRODUCCIÓN como %2?</translation>
    </message>
    <message>
        <source>“%1” at %2 is a production server. Definitions of these names that differ there are replaced by those of “%3”.</source>
        <translation>«%1», en %2, es un servidor de producción. Las definiciones con estos nombres que allí sean distintas se reemplazan por las de «%3».</translation>
    </message>
    <message>
        <source>&amp;Publish to PRODUCTION</source>
        <translation>&amp;Publicar en PRODUCCIÓN</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::PublishDialog</name>
    <message>
        <source>Progress of publishing</source>
        <translation>Avance de la publicación</translation>
    </message>
    <message>
        <source>&amp;Problems only</source>
        <translation>Solo &amp;problemas</translation>
    </message>
    <message>
        <source>&amp;Copy List</source>
        <translation>&amp;Copiar lista</translation>
    </message>
    <message>
        <source>Copies the selected rows, or all that are shown.</source>
        <translation>Copia las filas seleccionadas, o todas las que se muestran.</translation>
    </message>
    <message>
        <source>Publish &amp;Again</source>
        <translation>Publicar de &amp;nuevo</translation>
    </message>
    <message>
        <source>What is equal there is left as it is.</source>
        <translation>Lo que allí es igual se deja como está.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>What became of each definition</source>
        <translation>Qué fue de cada definición</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>no guardada</translation>
    </message>
    <message>
        <source>specification</source>
        <translation>especificación</translation>
    </message>
    <message>
        <source>Publish Definitions</source>
        <translation>Publicar definiciones</translation>
    </message>
    <message>
        <source>%1 (PRODUCTION)</source>
        <translation>%1 (PRODUCCIÓN)</translation>
    </message>
    <message>
        <source>%1 → %2: metrics %3, specifications %4</source>
        <comment>package, target, counts</comment>
        <translation>%1 → %2: métricas %3, especificaciones %4</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>%1 new · %2 changed · %3 equal · %4 not stored</source>
        <translation>nuevas: %1 · cambiadas: %2 · iguales: %3 · no guardadas: %4</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::PublishedModel</name>
    <message>
        <source>new</source>
        <translation>nueva</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiada</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>igual</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>no guardada</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>métrica</translation>
    </message>
    <message>
        <source>specification</source>
        <translation>especificación</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::ReasonDialog</name>
    <message>
        <source>Import %1</source>
        <translation>Importar %1</translation>
    </message>
    <message>
        <source>Values that were sent and are replaced</source>
        <translation>Valores enviados que se reemplazan</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Métrica</translation>
    </message>
    <message>
        <source>Sent value</source>
        <translation>Valor enviado</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Valor nuevo</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Enviado a</translation>
    </message>
    <message>
        <source>for example: the file holds the values read again by hand</source>
        <translation>por ejemplo: el archivo trae los valores leídos de nuevo a mano</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>Import over Sent Values</source>
        <translation>Importar sobre valores enviados</translation>
    </message>
    <message numerus="yes">
        <source>%n of the values that it replaces was (were) sent already. The old one and the reason of the correction are kept as notes. Without a reason nothing of the file is imported.</source>
        <translation>
            <numerusform>%n de los valores que reemplaza ya se envió. El anterior y el motivo de la corrección quedan como notas. Sin un motivo no se importa nada del archivo.</numerusform>
            <numerusform>%n de los valores que reemplaza ya se enviaron. Los anteriores y el motivo de la corrección quedan como notas. Sin un motivo no se importa nada del archivo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete Sent Values</source>
        <translation>Eliminar valores enviados</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Eliminar %1</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n measurement(s)</source>
        <translation>
            <numerusform>Eliminar %n medición</numerusform>
            <numerusform>Eliminar %n mediciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Values that were sent and are deleted</source>
        <translation>Valores que se enviaron y se eliminan</translation>
    </message>
    <message>
        <source>for example: it belongs to another night</source>
        <translation>por ejemplo: es de otra noche</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message numerus="yes">
        <source>%n of the values was (were) sent already, and what was sent stays there. The old value and the reason are kept in the job as notes. Without a reason nothing is deleted.</source>
        <translation>
            <numerusform>%n de los valores ya se envió, y lo enviado permanece allí. El valor anterior y el motivo quedan en el trabajo como notas. Sin un motivo no se elimina nada.</numerusform>
            <numerusform>%n de los valores ya se enviaron, y lo enviado permanece allí. Los valores anteriores y el motivo quedan en el trabajo como notas. Sin un motivo no se elimina nada.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kabocha::ui::RecordPage::Private</name>
    <message>
        <source>Open a metrics package first</source>
        <translation>Abra primero un paquete de métricas</translation>
    </message>
    <message>
        <source>It says which metrics there are, in which unit, and within which limits. The example package is made to practise with.</source>
        <translation>Dice qué métricas hay, en qué unidad y dentro de qué límites. El paquete de ejemplo está hecho para practicar.</translation>
    </message>
    <message>
        <source>&amp;Load the example</source>
        <translation>&amp;Cargar el ejemplo</translation>
    </message>
    <message>
        <source>Open a &amp;package…</source>
        <translation>Abrir un &amp;paquete…</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>Aún no se ha registrado nada</translation>
    </message>
    <message>
        <source>Choose a metric above or in the tree, type its value, and press Enter. Name and value also go in one line: camera.avg 10.02 deg_C</source>
        <translation>Elija una métrica arriba o en el árbol, escriba su valor y pulse Enter. Nombre y valor también caben en una línea: camera.avg 10.02 deg_C</translation>
    </message>
    <message>
        <source>Choose a metr&amp;ic</source>
        <translation>Ele&amp;gir una métrica</translation>
    </message>
    <message>
        <source>Record as &amp;Not Measured</source>
        <translation>Registrar como &amp;no medido</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::ReportModel</name>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>Especificación</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Margen</translation>
    </message>
    <message>
        <source>Metric tags</source>
        <translation>Etiquetas de la métrica</translation>
    </message>
    <message>
        <source>Specification tags</source>
        <translation>Etiquetas de la especificación</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Of the limit</source>
        <translation>Del límite</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::ReportTab</name>
    <message>
        <source>%1 of %2 shown</source>
        <translation>se muestran %1 de %2</translation>
    </message>
    <message>
        <source>Filter: status, name, tag …</source>
        <translation>Filtro: estado, nombre, etiqueta …</translation>
    </message>
    <message>
        <source>Filter the report</source>
        <translation>Filtrar el informe</translation>
    </message>
    <message>
        <source>Report of the specifications</source>
        <translation>Informe de las especificaciones</translation>
    </message>
    <message>
        <source>Nothing measured yet</source>
        <translation>Aún no se ha medido nada</translation>
    </message>
    <message>
        <source>Record a value on the first page. Here you will see which specifications it passes, with its margin.</source>
        <translation>Registre un valor en la primera página. Aquí verá qué especificaciones cumple, y con qué margen.</translation>
    </message>
    <message>
        <source>No specification applies</source>
        <translation>Ninguna especificación se aplica</translation>
    </message>
    <message>
        <source>Nothing that this job measures has a specification for its metadata. Open a package with specifications, or check the metadata that they ask for.</source>
        <translation>Nada de lo que mide este trabajo tiene una especificación para sus metadatos. Abra un paquete con especificaciones o revise los metadatos que estas piden.</translation>
    </message>
    <message>
        <source>%1 pass</source>
        <translation>cumplen: %1</translation>
    </message>
    <message>
        <source>%1 fail</source>
        <translation>no cumplen: %1</translation>
    </message>
    <message>
        <source>%1 not measured</source>
        <translation>no medidas: %1</translation>
    </message>
    <message>
        <source>%1 cannot be tested</source>
        <translation>no evaluables: %1</translation>
    </message>
    <message>
        <source>All verdicts</source>
        <translation>Todos los veredictos</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>No cumplen</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>No medidas</translation>
    </message>
    <message>
        <source>Cannot be tested</source>
        <translation>No evaluables</translation>
    </message>
    <message>
        <source>Passing</source>
        <translation>Cumplen</translation>
    </message>
    <message>
        <source>Sh&amp;ow</source>
        <translation>Most&amp;rar</translation>
    </message>
    <message>
        <source>Sort by “%1”</source>
        <translation>Ordenar por «%1»</translation>
    </message>
    <message>
        <source>Enter or a double click takes you to the value, or to where one is entered. A margin is the distance to the limit.</source>
        <translation>Enter o un doble clic llevan al valor, o a donde se ingresa uno. Un margen es la distancia hasta el límite.</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::ReviewPage</name>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>What will be sent</source>
        <translation>Lo que se enviará</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>JSON tree</source>
        <translation>Árbol JSON</translation>
    </message>
    <message>
        <source>JSON text</source>
        <translation>Texto JSON</translation>
    </message>
    <message>
        <source>This is a large job: looking through it …</source>
        <translation>Este es un trabajo grande: se está recorriendo …</translation>
    </message>
    <message>
        <source>Find in the &amp;JSON</source>
        <translation>Buscar en el &amp;JSON</translation>
    </message>
    <message>
        <source>Find Ne&amp;xt</source>
        <translation>Buscar el pró&amp;ximo</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>InfluxDB</source>
        <translation>InfluxDB</translation>
    </message>
    <message>
        <source>&amp;Find Previous</source>
        <translation>Buscar anteri&amp;or</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::SentValues</name>
    <message>
        <source>on its way to %1</source>
        <translation>en camino a %1</translation>
    </message>
    <message>
        <source>%1, job %2</source>
        <translation>%1, trabajo %2</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::ServerMetrics</name>
    <message numerus="yes">
        <source>%1 is being asked about %n metric(s) that no open package defines …</source>
        <translation>
            <numerusform>Se está preguntando a %1 por %n métrica que ningún paquete abierto define …</numerusform>
            <numerusform>Se está preguntando a %1 por %n métricas que ningún paquete abierto define …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whether %1 knows %n metric(s) that no open package defines could not be asked: %2</source>
        <translation>
            <numerusform>No se pudo preguntar si %1 conoce %n métrica que ningún paquete abierto define: %2</numerusform>
            <numerusform>No se pudo preguntar si %1 conoce %n métricas que ningún paquete abierto define: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was asked about %n metric(s) that no open package defines, and knows them.</source>
        <translation>
            <numerusform>Se preguntó a %1 por %n métrica que ningún paquete abierto define, y la conoce.</numerusform>
            <numerusform>Se preguntó a %1 por %n métricas que ningún paquete abierto define, y las conoce.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was asked about %n metric(s) that no open package defines, and does not know %2.</source>
        <translation>
            <numerusform>Se preguntó a %1 por %n métrica que ningún paquete abierto define, y no conoce %2.</numerusform>
            <numerusform>Se preguntó a %1 por %n métricas que ningún paquete abierto define, y no conoce %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kabocha::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Find by name or key</source>
        <translation>Buscar por nombre o tecla</translation>
    </message>
    <message>
        <source>Find a shortcut</source>
        <translation>Buscar un atajo</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what it does: keys</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>In the entry line</source>
        <translation>En la línea de ingreso</translation>
    </message>
    <message>
        <source>Record what is typed</source>
        <translation>Registrar lo escrito</translation>
    </message>
    <message>
        <source>Choose among the names that match</source>
        <translation>Elegir entre los nombres que coinciden</translation>
    </message>
    <message>
        <source>In trees and tables</source>
        <translation>En árboles y tablas</translation>
    </message>
    <message>
        <source>Go to the place of a row</source>
        <translation>Ir al lugar de una fila</translation>
    </message>
    <message>
        <source>Fold and unfold</source>
        <translation>Plegar y desplegar</translation>
    </message>
    <message>
        <source>Remove what is selected</source>
        <translation>Quitar lo seleccionado</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>Copiar lo seleccionado</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>Go to the next control, and back</source>
        <translation>Ir al control siguiente, y volver</translation>
    </message>
    <message>
        <source>Press a control by its underlined letter</source>
        <translation>Pulsar un control por su letra subrayada</translation>
    </message>
    <message>
        <source>Alt+letter</source>
        <translation>Alt+letra</translation>
    </message>
    <message>
        <source>Close a dialog</source>
        <translation>Cerrar un diálogo</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::StatusLine</name>
    <message>
        <source>Cancel reading</source>
        <translation>Cancelar la lectura</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>guardado</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>aún sin guardar</translation>
    </message>
    <message>
        <source>autosaved %1 s ago</source>
        <translation>autoguardado hace %1 s</translation>
    </message>
    <message>
        <source>autosaved %1 min ago</source>
        <translation>autoguardado hace %1 min</translation>
    </message>
    <message>
        <source>%1 measured, %2 fail, %3 unsent</source>
        <translation>Medidas: %1, no cumplen: %2, sin enviar: %3</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::StepModel</name>
    <message>
        <source>under way</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>done</source>
        <translation>listo</translation>
    </message>
    <message>
        <source>done, with a warning</source>
        <translation>listo, con una advertencia</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falló</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>omitido</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::TargetChip</name>
    <message>
        <source>▲ PRODUCTION · %1</source>
        <translation>▲ PRODUCCIÓN · %1</translation>
    </message>
    <message>
        <source>◆ %1</source>
        <translation>◆ %1</translation>
    </message>
    <message>
        <source>◆ %1 · sandbox</source>
        <translation>◆ %1 · sandbox</translation>
    </message>
    <message>
        <source>A SQuaSH to practise with, on this computer.</source>
        <translation>Un SQuaSH para practicar, en este computador.</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 como %2</translation>
    </message>
    <message>
        <source>Dispatches go to PRODUCTION.
%1</source>
        <translation>Los despachos van a PRODUCCIÓN.
%1</translation>
    </message>
    <message>
        <source>Dispatches go to a sandbox: nothing can be spoilt there.
%1</source>
        <translation>Los despachos van a un sandbox: allí no se puede estropear nada.
%1</translation>
    </message>
    <message>
        <source>Target: %1, PRODUCTION</source>
        <translation>Destino: %1, PRODUCCIÓN</translation>
    </message>
    <message>
        <source>Target: %1, a sandbox</source>
        <translation>Destino: %1, un sandbox</translation>
    </message>
    <message>
        <source>&amp;Manage targets …</source>
        <translation>&amp;Administrar destinos …</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::TargetsDialog</name>
    <message>
        <source>Dispatch targets</source>
        <translation>Destinos de despacho</translation>
    </message>
    <message>
        <source>Targ&amp;ets</source>
        <translation>D&amp;estinos</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>A&amp;gregar</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>Add&amp;ress</source>
        <translation>&amp;Dirección</translation>
    </message>
    <message>
        <source>CA f&amp;ile</source>
        <translation>&amp;Archivo CA</translation>
    </message>
    <message>
        <source>Certificates (PEM) of an authority of the site&apos;s own, trusted for this target besides those that this computer trusts.</source>
        <translation>Certificados (PEM) de una autoridad propia del sitio, de confianza para este destino además de aquellas en que confía este computador.</translation>
    </message>
    <message>
        <source>&amp;Browse …</source>
        <translation>E&amp;xaminar …</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Usuario</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Tipo</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>&amp;Forget it</source>
        <translation>&amp;Olvidarla</translation>
    </message>
    <message>
        <source>Takes the password that is kept for this target out of where it is kept.</source>
        <translation>Borra la contraseña que se conserva para este destino del lugar donde se conserva.</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>&amp;Probar conexión</translation>
    </message>
    <message>
        <source>Re&amp;gister this user</source>
        <translation>Reg&amp;istrar este usuario</translation>
    </message>
    <message>
        <source>▲ PRODUCTION · %1</source>
        <translation>▲ PRODUCCIÓN · %1</translation>
    </message>
    <message>
        <source>◆ %1</source>
        <translation>◆ %1</translation>
    </message>
    <message>
        <source>New target</source>
        <translation>Destino nuevo</translation>
    </message>
    <message>
        <source>none: whom this computer trusts</source>
        <translation>ninguno: las de confianza de este computador</translation>
    </message>
    <message>
        <source>A SQuaSH to practise with, on this computer. Kabocha starts it when it is needed, and makes its account and password by itself; the password is kept %1.</source>
        <translation>Un SQuaSH para practicar, en este computador. Kabocha lo arranca cuando se necesita, y crea su cuenta y contraseña por sí mismo; la contraseña se conserva %1.</translation>
    </message>
    <message>
        <source>Leave it empty to use the one that is kept. A new one is kept after a successful test: %1.</source>
        <translation>Déjela vacía para usar la que se conserva. Una nueva se conserva tras una prueba exitosa: %1.</translation>
    </message>
    <message>
        <source>Leave it empty to use the one that is kept. A new one is kept after a successful test: %1, for no usable keychain was found. It is never written to a file.</source>
        <translation>Déjela vacía para usar la que se conserva. Una nueva se conserva tras una prueba exitosa: %1, pues no se encontró un llavero utilizable. Nunca se escribe en un archivo.</translation>
    </message>
    <message>
        <source>There is already a target “%1”.</source>
        <translation>Ya existe un destino «%1».</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>Type the password that the new account shall have.</source>
        <translation>Escriba la contraseña que tendrá la cuenta nueva.</translation>
    </message>
    <message>
        <source>Complete this target first.</source>
        <translation>Complete primero este destino.</translation>
    </message>
    <message>
        <source>Un&amp;do</source>
        <translation>Des&amp;hacer</translation>
    </message>
    <message>
        <source>“%1” is removed. Its password is still kept, since “%2” signs in with it.</source>
        <translation>«%1» se quitó. Su contraseña se sigue conservando, pues «%2» inicia sesión con ella.</translation>
    </message>
    <message>
        <source>“%1” is removed, and its password is forgotten.</source>
        <translation>«%1» se quitó y su contraseña se olvidó.</translation>
    </message>
    <message>
        <source>“%1” is removed, but a password of it may still be kept. %2</source>
        <translation>«%1» se quitó, pero puede que aún se conserve una contraseña suya. %2</translation>
    </message>
    <message>
        <source>CA File</source>
        <translation>Archivo CA</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certificados (*.pem *.crt *.cer);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Looking for the password …</source>
        <translation>Buscando la contraseña …</translation>
    </message>
    <message>
        <source>Unlock it, or stop and type the password above.</source>
        <translation>Desbloquéelo, o detenga esto y escriba la contraseña arriba.</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Conectando …</translation>
    </message>
    <message>
        <source>The account “%1” was created, and signing in worked.</source>
        <translation>La cuenta «%1» se creó y el inicio de sesión funcionó.</translation>
    </message>
    <message>
        <source>Connected: signing in worked.</source>
        <translation>Conectado: el inicio de sesión funcionó.</translation>
    </message>
    <message>
        <source>%1 But the password could not be kept: %2</source>
        <translation>%1 Pero no se pudo conservar la contraseña: %2</translation>
    </message>
    <message>
        <source>%1 The password is kept %2.</source>
        <translation>%1 La contraseña se conserva %2.</translation>
    </message>
    <message>
        <source>Keep it for this run &amp;only</source>
        <translation>Conservarla &amp;solo durante esta ejecución</translation>
    </message>
    <message>
        <source>in memory, for this run only</source>
        <translation>en memoria, solo durante esta ejecución</translation>
    </message>
    <message>
        <source>No password is kept for this target now.</source>
        <translation>Ahora no se conserva ninguna contraseña para este destino.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Detene&amp;r</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>✗ %1</source>
        <translation>✗ %1</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>sandbox: nothing can be spoilt there</source>
        <translation>sandbox: allí no se puede estropear nada</translation>
    </message>
    <message>
        <source>PRODUCTION: asks before each dispatch</source>
        <translation>PRODUCCIÓN: pregunta antes de cada despacho</translation>
    </message>
    <message>
        <source>Complete this target first, or remove it.</source>
        <translation>Complete primero este destino, o quítelo.</translation>
    </message>
    <message>
        <source>This target is not complete and will not be kept. Mend it, or close again to drop it.</source>
        <translation>Este destino está incompleto y no se conservará. Corríjalo, o cierre otra vez para descartarlo.</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Destinos</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::TextTab</name>
    <message>
        <source>Part %1 of %2, from %3 on, of %4</source>
        <translation>Parte %1 de %2, desde %3, de %4</translation>
    </message>
    <message>
        <source>Nothing stands here.</source>
        <translation>Aquí no hay nada.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copiado: %1</translation>
    </message>
    <message>
        <source>Previous part</source>
        <translation>Parte anterior</translation>
    </message>
    <message>
        <source>Previous part (Alt+Page Up)</source>
        <translation>Parte anterior (Alt+Re Pág)</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>Parte siguiente</translation>
    </message>
    <message>
        <source>Next part (Alt+Page Down)</source>
        <translation>Parte siguiente (Alt+Av Pág)</translation>
    </message>
    <message>
        <source>Go to a JSON path</source>
        <translation>Ir a una ruta JSON</translation>
    </message>
    <message>
        <source>Go to a path, such as %1</source>
        <translation>Ir a una ruta, por ejemplo %1</translation>
    </message>
    <message>
        <source>Copy &amp;Path</source>
        <translation>Copiar r&amp;uta</translation>
    </message>
    <message>
        <source>“%1” is not in this text.</source>
        <translation>«%1» no está en este texto.</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::TimeField</name>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>When it was measured, in UTC: 22:15 or 2026-11-27 22:15. Empty: now, when you record it. A time typed here goes with the job as the note “measured_at”, and the history shows the value there; it holds for what you record next, too.</source>
        <translation>Cuándo se midió, en UTC: 22:15 o 2026-11-27 22:15. Vacío: ahora, cuando lo registre. Una hora escrita aquí va con el trabajo como la nota «measured_at», y el historial muestra el valor en ese momento; vale también para lo que registre después.</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::ValueDelegate</name>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Type a value, or “-” if it was not measured.</source>
        <translation>Escriba un valor, o «-» si no se midió.</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::VerdictLabel</name>
    <message>
        <source>and %1 more, none worse</source>
        <translation>y %1 más, ninguna peor</translation>
    </message>
</context>
<context>
    <name>kabocha::ui::Workspace</name>
    <message>
        <source>Opening %1</source>
        <translation>Abriendo %1</translation>
    </message>
    <message>
        <source>The job was edited while %1 was being read, so it was not opened in its place.</source>
        <translation>El trabajo se editó mientras se leía %1, así que este no se abrió en su lugar.</translation>
    </message>
    <message>
        <source>Save your work, then open the file again.</source>
        <translation>Guarde su trabajo y luego abra el archivo de nuevo.</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>Importando %1</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Importar %1</translation>
    </message>
    <message>
        <source>The job is still being saved.</source>
        <translation>El trabajo todavía se está guardando.</translation>
    </message>
    <message>
        <source>Save again when that is done.</source>
        <translation>Guarde de nuevo cuando termine.</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>Guardando %1</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>No existe tal archivo o carpeta.</translation>
    </message>
    <message>
        <source>Check the path. A folder is opened as a metrics package, a file as a job.</source>
        <translation>Revise la ruta. Una carpeta se abre como paquete de métricas; un archivo, como trabajo.</translation>
    </message>
</context>
<context>
    <name>kabocha::units</name>
    <message>
        <source>a pure number</source>
        <translation>un número puro</translation>
    </message>
    <message>
        <source>A value in %1 cannot be expressed in %2.</source>
        <translation>Un valor en %1 no se puede expresar en %2.</translation>
    </message>
    <message>
        <source>The value in %1 is too large to be expressed in %2.</source>
        <translation>El valor en %1 es demasiado grande para expresarlo en %2.</translation>
    </message>
    <message>
        <source>A temperature below absolute zero cannot be converted to %1.</source>
        <translation>Una temperatura bajo el cero absoluto no se puede convertir a %1.</translation>
    </message>
    <message>
        <source>Check the sign and the unit.</source>
        <translation>Revise el signo y la unidad.</translation>
    </message>
    <message>
        <source>%1 is larger than any number that can be kept.</source>
        <translation>%1 es mayor que cualquier número que se pueda guardar.</translation>
    </message>
    <message>
        <source>Check the exponent.</source>
        <translation>Revise el exponente.</translation>
    </message>
    <message>
        <source>%1 is smaller than any number that can be kept.</source>
        <translation>%1 es menor que cualquier número que se pueda guardar.</translation>
    </message>
    <message>
        <source>Check the exponent, or type 0.</source>
        <translation>Revise el exponente o escriba 0.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>«%1» no es un número.</translation>
    </message>
    <message>
        <source>Type it as 10.5 or 1.05e1.</source>
        <translation>Escríbalo como 10.5 o 1.05e1.</translation>
    </message>
    <message>
        <source>“%1” has group separators (“%2”), which are not allowed.</source>
        <translation>«%1» tiene separadores de miles («%2»), que no se permiten.</translation>
    </message>
    <message>
        <source>Type the number without them: %1.</source>
        <translation>Escriba el número sin ellos: %1.</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>espacio</translation>
    </message>
    <message>
        <source>“%1” can be read in two ways.</source>
        <translation>«%1» se puede leer de dos maneras.</translation>
    </message>
    <message>
        <source>Type %1 or %2.</source>
        <translation>Escriba %1 o %2.</translation>
    </message>
    <message>
        <source>“%1” is not a decimal number.</source>
        <translation>«%1» no es un número decimal.</translation>
    </message>
    <message>
        <source>Type it with the digits 0 to 9.</source>
        <translation>Escríbalo con los dígitos del 0 al 9.</translation>
    </message>
    <message>
        <source>An infinite value cannot be recorded.</source>
        <translation>No se puede registrar un valor infinito.</translation>
    </message>
    <message>
        <source>Type “-” if nothing was measured.</source>
        <translation>Escriba «-» si no se midió nada.</translation>
    </message>
    <message>
        <source>Remove the blank after the sign.</source>
        <translation>Quite el espacio después del signo.</translation>
    </message>
    <message>
        <source>Begin with a number, for example 12.3 mmag; “-” means not measured.</source>
        <translation>Empiece con un número, por ejemplo 12.3 mmag; «-» significa no medido.</translation>
    </message>
    <message>
        <source>The entry is longer than %1 characters.</source>
        <translation>La entrada tiene más de %1 caracteres.</translation>
    </message>
    <message>
        <source>Type a number, and a unit if it is not the metric&apos;s own.</source>
        <translation>Escriba un número, y una unidad si no es la de la métrica.</translation>
    </message>
    <message>
        <source>No value was typed.</source>
        <translation>No se escribió ningún valor.</translation>
    </message>
    <message>
        <source>Type a number, or “-” if nothing was measured.</source>
        <translation>Escriba un número, o «-» si no se midió nada.</translation>
    </message>
    <message>
        <source>After the number %1 stands “%2”, which is no unit.</source>
        <translation>Después del número %1 está «%2», que no es una unidad.</translation>
    </message>
    <message>
        <source>Type one number, and a unit if it is not the metric&apos;s own.</source>
        <translation>Escriba un solo número, y una unidad si no es la de la métrica.</translation>
    </message>
    <message>
        <source>This metric is a pure number: type it without a unit, or in %.</source>
        <translation>Esta métrica es un número puro: escríbalo sin unidad, o en %.</translation>
    </message>
    <message>
        <source>Type the value in %1, or in a unit of the same kind.</source>
        <translation>Escriba el valor en %1 o en una unidad del mismo tipo.</translation>
    </message>
    <message>
        <source>“%1…” is not a unit: it is longer than %2 characters.</source>
        <translation>«%1…» no es una unidad: tiene más de %2 caracteres.</translation>
    </message>
    <message>
        <source>“%1” is not a unit: its powers add up to too large a number.</source>
        <translation>«%1» no es una unidad: sus potencias suman un número demasiado grande.</translation>
    </message>
    <message>
        <source>“%1” is not a unit: its scale is not a number that can be held.</source>
        <translation>«%1» no es una unidad: su escala no es un número que se pueda guardar.</translation>
    </message>
    <message>
        <source>After “±” no error is typed.</source>
        <translation>Después de «±» no se escribió ningún error.</translation>
    </message>
    <message>
        <source>Type it as a number, for example 12 ± 0.4 mmag.</source>
        <translation>Escríbalo como número, por ejemplo 12 ± 0.4 mmag.</translation>
    </message>
    <message>
        <source>The error after “±” has a sign.</source>
        <translation>El error después de «±» tiene signo.</translation>
    </message>
    <message>
        <source>Type it without one: it is never negative.</source>
        <translation>Escríbalo sin signo: nunca es negativo.</translation>
    </message>
</context>
<context>
    <name>kabocha::units::Lexer</name>
    <message>
        <source>“%1” is not a unit: “%2” at column %3 cannot be part of one.</source>
        <translation>«%1» no es una unidad: «%2» en la columna %3 no puede ser parte de una.</translation>
    </message>
    <message>
        <source>Units are written as in Astropy, for example mmag, deg_C or km / s.</source>
        <translation>Las unidades se escriben como en Astropy, por ejemplo mmag, deg_C o km / s.</translation>
    </message>
</context>
<context>
    <name>kabocha::units::Parser</name>
    <message>
        <source>“%1” cannot stand here</source>
        <translation>«%1» no puede estar aquí</translation>
    </message>
    <message>
        <source>“%1” is not a unit: %2 (column %3).</source>
        <translation>«%1» no es una unidad: %2 (columna %3).</translation>
    </message>
    <message>
        <source>Units are written as in Astropy, for example mmag, deg_C or km / s.</source>
        <translation>Las unidades se escriben como en Astropy, por ejemplo mmag, deg_C o km / s.</translation>
    </message>
    <message>
        <source>%1 is missing at the end</source>
        <translation>falta %1 al final</translation>
    </message>
    <message>
        <source>%1 is missing before “%2”</source>
        <translation>falta %1 antes de «%2»</translation>
    </message>
    <message>
        <source>a logarithmic unit can only stand alone</source>
        <translation>una unidad logarítmica solo puede ir sola</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
    <message>
        <source>two numbers follow each other</source>
        <translation>hay dos números seguidos</translation>
    </message>
    <message>
        <source>only 10 may be raised to a power</source>
        <translation>solo 10 se puede elevar a una potencia</translation>
    </message>
    <message>
        <source>its number is zero or too large</source>
        <translation>su número es cero o demasiado grande</translation>
    </message>
    <message>
        <source>its parentheses are nested too deep</source>
        <translation>sus paréntesis están anidados a demasiados niveles</translation>
    </message>
    <message>
        <source>a unit</source>
        <translation>una unidad</translation>
    </message>
    <message>
        <source>a closing parenthesis</source>
        <translation>un paréntesis de cierre</translation>
    </message>
    <message>
        <source>“%1” is not a known unit.</source>
        <translation>«%1» no es una unidad conocida.</translation>
    </message>
    <message>
        <source>“%1” in “%2” is not a known unit.</source>
        <translation>«%1» en «%2» no es una unidad conocida.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>¿Quiso decir %1?</translation>
    </message>
    <message>
        <source>Did you mean %1 or %2?</source>
        <translation>¿Quiso decir %1 o %2?</translation>
    </message>
    <message>
        <source>a power</source>
        <translation>una potencia</translation>
    </message>
    <message>
        <source>a whole number, or a power in parentheses,</source>
        <translation>un número entero, o una potencia entre paréntesis,</translation>
    </message>
    <message>
        <source>its power divides by zero</source>
        <translation>su potencia divide por cero</translation>
    </message>
    <message>
        <source>its power is too large</source>
        <translation>su potencia es demasiado grande</translation>
    </message>
    <message>
        <source>“%1” is not a function of units</source>
        <translation>«%1» no es una función de unidades</translation>
    </message>
    <message>
        <source>a logarithmic unit cannot be inside another</source>
        <translation>una unidad logarítmica no puede estar dentro de otra</translation>
    </message>
    <message>
        <source>a logarithm of a negative number</source>
        <translation>un logaritmo de un número negativo</translation>
    </message>
</context>
<context>
    <name>kabocha::yaml</name>
    <message>
        <source>This is not well-formed YAML: %1.</source>
        <translation>Esto no es YAML bien formado: %1.</translation>
    </message>
    <message>
        <source>Check indentation, quotes and colons in this line and the one before.</source>
        <translation>Revise la sangría, las comillas y los dos puntos de esta línea y de la anterior.</translation>
    </message>
    <message>
        <source>The YAML text could not be read: %1.</source>
        <translation>No se pudo leer el texto YAML: %1.</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text (byte 0x%1).</source>
        <translation>El archivo no es texto UTF-8 (byte 0x%1).</translation>
    </message>
    <message>
        <source>Save it again as UTF-8.</source>
        <translation>Guárdelo de nuevo en UTF-8.</translation>
    </message>
    <message>
        <source>The file holds a control character (0x%1), which YAML forbids.</source>
        <translation>El archivo contiene un carácter de control (0x%1), que YAML prohíbe.</translation>
    </message>
    <message>
        <source>Remove it; perhaps this is not a text file.</source>
        <translation>Quítelo; quizás esto no es un archivo de texto.</translation>
    </message>
</context>
<context>
    <name>kabocha::yaml::Builder</name>
    <message>
        <source>The file stands for more than %1 values once its aliases are followed.</source>
        <translation>El archivo equivale a más de %1 valores al seguir sus alias.</translation>
    </message>
    <message>
        <source>Such a file can fill the memory of a computer; it is not read further.</source>
        <translation>Un archivo así puede llenar la memoria de un computador; no se sigue leyendo.</translation>
    </message>
    <message>
        <source>This is not well-formed YAML: no value can begin with “%1”.</source>
        <translation>Esto no es YAML bien formado: ningún valor puede empezar con «%1».</translation>
    </message>
    <message>
        <source>Check brackets and commas in this line and the one before.</source>
        <translation>Revise los corchetes y las comas de esta línea y de la anterior.</translation>
    </message>
    <message>
        <source>This is not well-formed YAML: the document ended before this, and no line “---” begins another.</source>
        <translation>Esto no es YAML bien formado: el documento terminó antes de esto y ninguna línea «---» comienza otro.</translation>
    </message>
    <message>
        <source>Check indentation, quotes and colons in this line and the one before.</source>
        <translation>Revise la sangría, las comillas y los dos puntos de esta línea y de la anterior.</translation>
    </message>
    <message>
        <source>An alias stands inside the very value that it refers to.</source>
        <translation>Un alias está dentro del mismo valor al que se refiere.</translation>
    </message>
    <message>
        <source>Give the value without referring to itself.</source>
        <translation>Escriba el valor sin que se refiera a sí mismo.</translation>
    </message>
    <message>
        <source>This is not well-formed YAML: a quote is never closed.</source>
        <translation>Esto no es YAML bien formado: una comilla no se cierra nunca.</translation>
    </message>
    <message>
        <source>Close it, or remove it.</source>
        <translation>Ciérrela o quítela.</translation>
    </message>
    <message>
        <source>“%1” is not what its tag “!!%2” says.</source>
        <translation>«%1» no es lo que dice su etiqueta «!!%2».</translation>
    </message>
    <message>
        <source>Remove the tag or correct the value.</source>
        <translation>Quite la etiqueta o corrija el valor.</translation>
    </message>
    <message>
        <source>The file is nested deeper than %1 levels.</source>
        <translation>El archivo está anidado a más de %1 niveles.</translation>
    </message>
    <message>
        <source>No metrics package needs this; check brackets and indentation.</source>
        <translation>Ningún paquete de métricas lo necesita; revise corchetes y sangría.</translation>
    </message>
    <message>
        <source>The key of a mapping is itself a mapping or a list.</source>
        <translation>La clave de un mapa es a su vez un mapa o una lista.</translation>
    </message>
    <message>
        <source>Put quotes around it if it is meant as text.</source>
        <translation>Póngalo entre comillas si debe ser texto.</translation>
    </message>
    <message>
        <source>The key “%1” occurs more than once in the same mapping. The last one counts; the one in line %2 is ignored.</source>
        <translation>La clave «%1» aparece más de una vez en el mismo mapa. Vale la última; la de la línea %2 se ignora.</translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation>Quite uno de ellos.</translation>
    </message>
    <message>
        <source>The merge key “&lt;&lt;” takes a mapping or a list of mappings.</source>
        <translation>La clave de fusión «&lt;&lt;» admite un mapa o una lista de mapas.</translation>
    </message>
    <message>
        <source>Name an anchor that stands at a mapping.</source>
        <translation>Nombre un ancla que esté en un mapa.</translation>
    </message>
</context>
</TS>
