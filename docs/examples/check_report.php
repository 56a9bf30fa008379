<?php
// Sends a file to `ogi-check serve` and prints what was found, with nothing but PHP (7.4 or newer):
//   php check_report.php http://127.0.0.1:8787/ 年报.docx
[, $service, $file] = $argv;
$context = stream_context_create(['http' => [
    'method' => 'POST',
    'header' => 'Content-Type: application/octet-stream',
    'content' => file_get_contents($file),
    'timeout' => 90,
    'ignore_errors' => true,
]]);
$answer = file_get_contents($service . 'check?name=' . rawurlencode(basename($file)), false, $context);
if ($answer === false) {
    fwrite(STDERR, "no answer from $service\n");
    exit(2);
}
// 200: an ogi-result/1. Anything else: an ogi-error/1 that says what is wrong.
$found = json_decode($answer, true, 512, JSON_THROW_ON_ERROR);
if (($found['schema'] ?? '') !== 'ogi-result/1') {
    fwrite(STDERR, ($found['error'] ?? $answer) . "\n");
    exit(2);
}
foreach ($found['findings'] as $finding) {
    echo "{$finding['rule']} {$finding['severity']}: {$finding['message']}\n";
}
echo $found['counts']['error'] === 0 ? "no error\n" : "{$found['counts']['error']} errors\n";
