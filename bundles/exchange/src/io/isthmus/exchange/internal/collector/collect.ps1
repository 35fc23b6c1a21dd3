#Requires -Version 5.1
<#
.SYNOPSIS
Collects the hybrid configuration of this Exchange organization into one zip, for Isthmus on another machine.

.DESCRIPTION
Run it in Windows PowerShell on a Mailbox server, as a member of View-Only Organization Management (and of the local
administrators, so that the builds can be read). It only reads. It writes one zip and nothing else: a CLIXML file for
each cmdlet, and a manifest with server, cmdlet, parameters, time, time zone and SHA-256 of each file. It reads no
mailbox, no password and no private key. A cmdlet that fails is noted with its error, and the rest goes on.

.PARAMETER Path
The zip to write. It must not exist yet.

.PARAMETER TestOAuth
The address of Exchange Online's EWS, https://outlook.office365.com/EWS/Exchange.asmx in most clouds. With it this server,
and no other, also calls there as it would for its users (Test-OAuthConnectivity), for proof that it may. Nothing is
changed anywhere. Run the script on each server that is to be proven.
#>
[CmdletBinding()]
param([string] $Path, [Uri] $TestOAuth)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

$ManifestVersion = 1
$ObjectDepth = 3
$ManifestDepth = 6

# What is read once for the organization.
$OrganizationReads = @(
    'Get-OrganizationConfig', 'Get-ExchangeServer', 'Get-AuthConfig', 'Get-AuthServer', 'Get-PartnerApplication',
    'Get-OrganizationRelationship', 'Get-IntraOrganizationConnector', 'Get-SettingOverride', 'Get-HybridConfiguration',
    'Get-AcceptedDomain', 'Get-SendConnector', 'Get-ReceiveConnector', 'Get-FederationTrust',
    'Get-WebServicesVirtualDirectory', 'Get-AutodiscoverVirtualDirectory', 'Get-OwaVirtualDirectory'
)

# A certificate's own properties are getters that CLIXML leaves out, so they are named one by one. RawData is the
# certificate itself, which is public; there is no way to a private key from here.
$CertificateProperties = @(
    'Thumbprint', 'Subject', 'Issuer', 'SerialNumber', 'NotBefore', 'NotAfter', 'CertificateDomains', 'Services',
    'Status', 'IsSelfSigned', 'RootCAType', 'FriendlyName', 'RawData'
)

# What a connector signs in with elsewhere: Export-Clixml would write it, if only encrypted.
$LeftOut = @{ 'Get-SendConnector' = 'AuthenticationCredential' }

function Get-ExSetupFileVersion {
    [CmdletBinding()]
    param([string] $Server)
    $machine = [Microsoft.Win32.RegistryKey]::OpenRemoteBaseKey('LocalMachine', $Server)
    $setup = $machine.OpenSubKey('SOFTWARE\Microsoft\ExchangeServer\v15\Setup')
    if ($null -eq $setup) { throw "Exchange Server is not installed on $Server, or its registry may not be read." }
    $file = Join-Path -Path $setup.GetValue('MsiInstallPath') -ChildPath 'bin\ExSetup.exe'
    [Diagnostics.FileVersionInfo]::GetVersionInfo('\\{0}\{1}' -f $Server, $file.Replace(':', '$'))
}

# Runs one reading cmdlet, writes what it gives, and returns its line of the manifest.
function Save-Read {
    param([string] $Cmdlet, [hashtable] $Parameters = @{})
    if ($Cmdlet -notlike 'Get-*' -and $Cmdlet -ne 'Test-OAuthConnectivity') { throw "$Cmdlet does not only read." }
    $script:fileNumber++
    $file = '{0:d3}-{1}.xml' -f $script:fileNumber, $Cmdlet
    $started = [DateTime]::UtcNow
    $objects = @()
    $message = $null
    $errorId = $null
    try {
        # Said to each cmdlet, since those that come from the server's session do not see this script's preference.
        $objects = @(& $Cmdlet @Parameters -ErrorAction Stop)
        if ($Cmdlet -eq 'Get-ExchangeCertificate') {
            $objects = @($objects | Select-Object -Property $CertificateProperties)
        } elseif ($LeftOut.ContainsKey($Cmdlet)) {
            $objects = @($objects | Select-Object -Property '*' -ExcludeProperty $LeftOut[$Cmdlet])
        }
    } catch {
        $message = $_.Exception.Message
        $errorId = $_.FullyQualifiedErrorId
        Write-Warning -Message "$Cmdlet failed: $message"
    }
    $target = Join-Path -Path $script:folder -ChildPath $file
    $objects | Export-Clixml -LiteralPath $target -Depth $ObjectDepth -Encoding UTF8
    [PSCustomObject] @{
        File = $file; Cmdlet = $Cmdlet; Parameters = $Parameters; Started = $started; Ended = [DateTime]::UtcNow
        Objects = $objects.Count; Error = $message; ErrorId = $errorId
        Sha256 = (Get-FileHash -LiteralPath $target -Algorithm SHA256).Hash
    }
    if ($Cmdlet -eq 'Get-ExchangeServer') { $script:servers = $objects }
}

if (-not (Get-Command -Name 'Get-ExchangeServer' -ErrorAction SilentlyContinue)) {
    # The snap-in works where the Management Shell itself does not: with an expired auth certificate, for example.
    Add-PSSnapin -Name 'Microsoft.Exchange.Management.PowerShell.SnapIn'
}

# Asked of Windows itself: a name service need not answer.
$network = [Net.NetworkInformation.IPGlobalProperties]::GetIPGlobalProperties()
$computer = ('{0}.{1}' -f $network.HostName, $network.DomainName).TrimEnd('.')
if (-not $Path) {
    $Path = Join-Path -Path (Get-Location) -ChildPath ('isthmus-{0}-{1:yyyyMMdd-HHmmss}.zip' -f $computer, [DateTime]::UtcNow)
}
if (Test-Path -LiteralPath $Path) { throw "$Path is already there; nothing was collected." }

$script:fileNumber = 0
$script:servers = @()
$script:folder = Join-Path -Path ([IO.Path]::GetTempPath()) -ChildPath ('isthmus-{0}' -f [Guid]::NewGuid())
[void] (New-Item -ItemType Directory -Path $script:folder)
try {
    $files = @($OrganizationReads | ForEach-Object -Process { Save-Read -Cmdlet $_ })
    foreach ($server in $script:servers) {
        if ([string] $server.ServerRole -like '*Edge*') { continue }
        $name = [string] $server.Fqdn
        $files += Save-Read -Cmdlet 'Get-ExSetupFileVersion' -Parameters @{ Server = $name }
        $files += Save-Read -Cmdlet 'Get-ExchangeCertificate' -Parameters @{ Server = $name }
        if ([string] $server.ServerRole -like '*Mailbox*') {
            $files += Save-Read -Cmdlet 'Get-ExchangeDiagnosticInfo' -Parameters @{
                Server = $name; Process = 'Microsoft.Exchange.Directory.TopologyService'
                Component = 'VariantConfiguration'; Argument = 'Overrides'
            }
        }
    }
    if ($TestOAuth) {
        $files += Save-Read -Cmdlet 'Test-OAuthConnectivity' -Parameters @{
            Service = 'EWS'; TargetUri = [string] $TestOAuth; ReloadConfig = $true
            Mailbox = 'Migration.8f3e7716-2011-43e4-96b1-aba62d229136'
        }
    }
    $zone = [TimeZoneInfo]::Local
    $offset = $zone.GetUtcOffset([DateTime]::UtcNow)
    $sign = if ($offset -lt [TimeSpan]::Zero) { '-' } else { '+' }
    $manifest = [PSCustomObject] @{
        Version = $ManifestVersion; Server = $computer; Collected = [DateTime]::UtcNow; TimeZone = $zone.Id
        UtcOffset = '{0}{1:hh\:mm}' -f $sign, $offset; Files = $files
    }
    $manifest.PSObject.TypeNames.Insert(0, 'Isthmus.CollectionManifest')
    $manifest | Export-Clixml -LiteralPath (Join-Path -Path $script:folder -ChildPath 'manifest.xml') `
        -Depth $ManifestDepth -Encoding UTF8
    Compress-Archive -Path (Join-Path -Path $script:folder -ChildPath '*') -DestinationPath $Path
} finally {
    Remove-Item -LiteralPath $script:folder -Recurse
}
Write-Output -InputObject "Collected into $Path. Open it in Isthmus, or run: isthmus check --snapshot `"$Path`""
