#Requires -Version 5.1
# The shell's end of docs/shell-protocol.md: takes the names of cmdlets with their parameters as data from standard
# input, runs them in a session of the Exchange Management Shell and answers objects on standard output. No text that
# came from outside is ever run as a script.

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

$ProtocolVersion = 1
$SerializationDepth = 4
$HeartbeatMilliseconds = 5000

$ascii = [Text.Encoding]::ASCII
$utf8 = New-Object -TypeName Text.UTF8Encoding -ArgumentList $false
$reader = New-Object -TypeName IO.StreamReader -ArgumentList ([Console]::OpenStandardInput()), $ascii
$writer = [Console]::OpenStandardOutput()

# Constant text: it runs in a runspace of its own, so that a server that does not answer blocks nobody.
$exSetupScript = {
    param([string] $Server)
    $machine = [Microsoft.Win32.RegistryKey]::OpenRemoteBaseKey('LocalMachine', $Server)
    $setup = $machine.OpenSubKey('SOFTWARE\Microsoft\ExchangeServer\v15\Setup')
    if ($null -eq $setup) { throw "Exchange Server is not installed on $Server, or its registry may not be read." }
    $file = Join-Path -Path $setup.GetValue('MsiInstallPath') -ChildPath 'bin\ExSetup.exe'
    [Diagnostics.FileVersionInfo]::GetVersionInfo('\\{0}\{1}' -f $Server, $file.Replace(':', '$'))
}.ToString()

function Send-Frame {
    param([string] $Kind, [long] $Id, $Payload, [switch] $Empty)
    $text = ''
    if (-not $Empty) {
        $clixml = [Management.Automation.PSSerializer]::Serialize($Payload, $SerializationDepth)
        $text = [Convert]::ToBase64String($utf8.GetBytes($clixml))
    }
    $line = $ascii.GetBytes(('@isthmus {0} {1} {2} {3}' -f $Kind, $Id, $text.Length, $text) + "`n")
    $writer.Write($line, 0, $line.Length)
    $writer.Flush()
}

function Send-Failure {
    param([long] $Id, [string] $Message, [string] $ErrorId, [string] $Category, [string] $Type, [string[]] $Warnings = @())
    Send-Frame -Kind 'failed' -Id $Id -Payload @{
        Message = $Message; ErrorId = $ErrorId; Category = $Category; Type = $Type; Warnings = $Warnings
    }
}

function Send-ErrorRecord {
    param([long] $Id, [Management.Automation.ErrorRecord] $Record, [string[]] $Warnings)
    Send-Failure -Id $Id -Message $Record.Exception.Message -ErrorId $Record.FullyQualifiedErrorId `
        -Category ([string] $Record.CategoryInfo.Category) -Type ($Record.Exception.GetType().FullName) -Warnings $Warnings
}

# A frame as an object, or $null at the end of the input.
function ConvertFrom-Line {
    param([string] $Line)
    if ([string]::IsNullOrEmpty($Line)) { return $null }
    $fields = $Line.Split([char[]] ' ', 5)
    if ($fields.Length -ne 5 -or $fields[0] -ne '@isthmus' -or $fields[4].Length -ne [int] $fields[3]) {
        throw 'The console sent what is no frame.'
    }
    $payload = $null
    if ($fields[4].Length -gt 0) {
        $payload = [Management.Automation.PSSerializer]::Deserialize(
            $utf8.GetString([Convert]::FromBase64String($fields[4])))
    }
    New-Object -TypeName PSObject -Property @{ Kind = $fields[1]; Id = [long] $fields[2]; Payload = $payload }
}

function Open-ExchangeRunspace {
    param([string] $Server)
    $address = New-Object -TypeName UriBuilder -ArgumentList 'http', $Server, 80, '/PowerShell/'
    $connection = New-Object -TypeName Management.Automation.Runspaces.WSManConnectionInfo -ArgumentList `
        $address.Uri, 'http://schemas.microsoft.com/powershell/Microsoft.Exchange', ([Management.Automation.PSCredential] $null)
    $connection.AuthenticationMechanism = [Management.Automation.Runspaces.AuthenticationMechanism]::Kerberos
    $runspace = [Management.Automation.Runspaces.RunspaceFactory]::CreateRunspace($connection)
    $runspace.Open()
    $runspace
}

function New-Pipeline {
    param([string] $Cmdlet, $Parameters)
    $pipeline = [Management.Automation.PowerShell]::Create()
    if ($Cmdlet -eq 'Get-ExSetupFileVersion') {
        [void] $pipeline.AddScript($exSetupScript)
    } else {
        if ($Cmdlet -notmatch '^[A-Z][A-Za-z]+-[A-Z][A-Za-z0-9]+$') { throw "$Cmdlet is not the name of a cmdlet." }
        $pipeline.Runspace = $script:exchange
        [void] $pipeline.AddCommand($Cmdlet)
    }
    foreach ($name in $Parameters.Keys) {
        $value = $Parameters[$name]
        if ($value -is [Collections.ArrayList]) { $value = $value.ToArray() }
        [void] $pipeline.AddParameter($name, $value)
    }
    $pipeline
}

# Sends what has come so far.
function Send-Output {
    param([long] $Id, $Output)
    foreach ($object in $Output.ReadAll()) {
        Send-Frame -Kind 'output' -Id $Id -Payload $object
    }
}

# Waits for the pipeline, tells that it lives, and listens for a cancel.
function Wait-Pipeline {
    param([long] $Id, $Pipeline, $Handle, $Output)
    while (-not $Handle.IsCompleted) {
        $waits = [Threading.WaitHandle[]] @($Handle.AsyncWaitHandle, ([IAsyncResult] $script:line).AsyncWaitHandle)
        $first = [Threading.WaitHandle]::WaitAny($waits, $HeartbeatMilliseconds)
        if ($first -eq 1) {
            $frame = ConvertFrom-Line -Line $script:line.Result
            if ($null -eq $frame -or $frame.Kind -eq 'bye') { exit 0 }
            $script:line = $reader.ReadLineAsync()
            if ($frame.Kind -eq 'cancel' -and $frame.Id -eq $Id) {
                $Pipeline.Stop()
            } elseif ($frame.Kind -eq 'call') {
                Send-Failure -Id $frame.Id -Message 'Another cmdlet is running.' -ErrorId 'Busy' `
                    -Category 'ResourceBusy' -Type ''
            }
        } else {
            Send-Frame -Kind 'alive' -Id $Id -Empty
        }
        Send-Output -Id $Id -Output $Output
    }
}

function Invoke-Call {
    param([long] $Id, $Call)
    $warnings = @()
    $pipeline = $null
    try {
        $pipeline = New-Pipeline -Cmdlet $Call['Cmdlet'] -Parameters $Call['Parameters']
        $nothing = New-Object -TypeName 'Management.Automation.PSDataCollection[PSObject]'
        $nothing.Complete()
        $output = New-Object -TypeName 'Management.Automation.PSDataCollection[PSObject]'
        $handle = $pipeline.BeginInvoke($nothing, $output)
        Wait-Pipeline -Id $Id -Pipeline $pipeline -Handle $handle -Output $output
        [void] $pipeline.EndInvoke($handle)
        Send-Output -Id $Id -Output $output
        $warnings = @($pipeline.Streams.Warning | ForEach-Object -Process { [string] $_.Message })
        if ($pipeline.Streams.Error.Count -gt 0) {
            Send-ErrorRecord -Id $Id -Record $pipeline.Streams.Error[0] -Warnings $warnings
        } else {
            Send-Frame -Kind 'done' -Id $Id -Payload @{ Warnings = $warnings }
        }
    } catch [Management.Automation.PipelineStoppedException] {
        Send-Failure -Id $Id -Message 'The cmdlet was stopped.' -ErrorId 'PipelineStopped' `
            -Category 'OperationStopped' -Type '' -Warnings $warnings
    } catch {
        $record = $_
        $inner = $_.Exception.InnerException
        if ($inner -is [Management.Automation.RuntimeException]) { $record = $inner.ErrorRecord }
        if ($inner -is [Management.Automation.PipelineStoppedException]) {
            Send-Failure -Id $Id -Message 'The cmdlet was stopped.' -ErrorId 'PipelineStopped' `
                -Category 'OperationStopped' -Type '' -Warnings $warnings
        } else {
            Send-ErrorRecord -Id $Id -Record $record -Warnings $warnings
        }
    } finally {
        if ($null -ne $pipeline) { $pipeline.Dispose() }
    }
}

try {
    $hello = ConvertFrom-Line -Line $reader.ReadLine()
    if ($null -eq $hello -or $hello.Kind -ne 'hello') { throw 'The console did not say hello.' }
    if ($hello.Payload['Version'] -ne $ProtocolVersion) {
        throw ('The console speaks version {0} of the protocol, this script {1}.' -f $hello.Payload['Version'], $ProtocolVersion)
    }
    $script:exchange = Open-ExchangeRunspace -Server $hello.Payload['Server']
    Send-Frame -Kind 'ready' -Id 0 -Payload @{
        Version = $ProtocolVersion; Server = [string] $hello.Payload['Server']
        User = '{0}\{1}' -f $env:USERDOMAIN, $env:USERNAME
        Shell = [string] $PSVersionTable.PSVersion; TimeZone = [TimeZoneInfo]::Local.Id
    }
    $script:line = $reader.ReadLineAsync()
    while ($true) {
        $frame = ConvertFrom-Line -Line $script:line.Result
        if ($null -eq $frame -or $frame.Kind -eq 'bye') { break }
        $script:line = $reader.ReadLineAsync()
        if ($script:exchange.RunspaceStateInfo.State -ne 'Opened') { throw 'The session with the server is lost.' }
        switch ($frame.Kind) {
            'ping' { Send-Frame -Kind 'pong' -Id $frame.Id -Empty }
            'call' { Invoke-Call -Id $frame.Id -Call $frame.Payload }
        }
    }
    $script:exchange.Dispose()
} catch {
    Send-ErrorRecord -Id 0 -Record $_ -Warnings @()
    exit 1
}
