# RAW printing through the Windows spooler. One long-lived process; one line in, one line out:
#   OPEN <base64 of the queue name>    WRITE <base64 of the bytes>    CLOSE        ->  ok | error <text>
$ErrorActionPreference = 'Stop'
Add-Type -TypeDefinition @'
using System;
using System.Runtime.InteropServices;
public static class RawQueue {
  [StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)]
  public class DocInfo { public string Name; public string Output; public string Type; }
  [DllImport("winspool.drv", CharSet = CharSet.Unicode, SetLastError = true)]
  public static extern bool OpenPrinterW(string name, out IntPtr printer, IntPtr defaults);
  [DllImport("winspool.drv", CharSet = CharSet.Unicode, SetLastError = true)]
  public static extern int StartDocPrinterW(IntPtr printer, int level, [In] DocInfo info);
  [DllImport("winspool.drv", SetLastError = true)]
  public static extern bool WritePrinter(IntPtr printer, byte[] bytes, int count, out int written);
  [DllImport("winspool.drv", SetLastError = true)]
  public static extern bool EndDocPrinter(IntPtr printer);
  [DllImport("winspool.drv", SetLastError = true)]
  public static extern bool ClosePrinter(IntPtr printer);
}
'@

$queue = [IntPtr]::Zero
function Assert-Done([bool] $done, [string] $step) {
  if (-not $done) { throw "$step failed with Windows error $([Runtime.InteropServices.Marshal]::GetLastWin32Error())" }
}

while ($null -ne ($line = [Console]::In.ReadLine())) {
  try {
    $word, $data = $line.Split(' ', 2)
    switch ($word) {
      'OPEN' {
        $name = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($data))
        Assert-Done ([RawQueue]::OpenPrinterW($name, [ref] $queue, [IntPtr]::Zero)) 'OpenPrinterW'
        $info = New-Object RawQueue+DocInfo
        $info.Name = 'Toi Luot'
        $info.Type = 'RAW'
        Assert-Done ([RawQueue]::StartDocPrinterW($queue, 1, $info) -ne 0) 'StartDocPrinterW'
      }
      'WRITE' {
        $bytes = [Convert]::FromBase64String($data)
        $written = 0
        Assert-Done ([RawQueue]::WritePrinter($queue, $bytes, $bytes.Length, [ref] $written)) 'WritePrinter'
        if ($written -ne $bytes.Length) { throw "WritePrinter took $written of $($bytes.Length) bytes" }
      }
      'CLOSE' {
        if ($queue -ne [IntPtr]::Zero) {
          [void] [RawQueue]::EndDocPrinter($queue)
          [void] [RawQueue]::ClosePrinter($queue)
          $queue = [IntPtr]::Zero
        }
      }
      default { throw "no such word: $word" }
    }
    [Console]::Out.WriteLine('ok')
  } catch {
    [Console]::Out.WriteLine('error ' + $_.Exception.Message.Replace("`r", ' ').Replace("`n", ' '))
  }
  [Console]::Out.Flush()
}
