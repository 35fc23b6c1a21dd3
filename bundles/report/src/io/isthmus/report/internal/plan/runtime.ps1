# What the steps below are made of. Nothing here is specific to a plan.

# What stands at a place of an object: an RFC 6901 pointer over dictionaries, lists and properties.
function Get-Place {
    param($Object, [string]$Pointer)
    $current = $Object
    if ($Pointer -ne '') {
        foreach ($token in $Pointer.Substring(1).Split('/')) {
            $name = $token.Replace('~1', '/').Replace('~0', '~')
            if ($null -eq $current) {
                break
            }
            if ($current -is [System.Collections.IDictionary]) {
                $current = $current[$name]
            } elseif ($current -is [System.Collections.IList]) {
                $index = 0
                $inside = [int]::TryParse($name, [ref]$index) -and $index -lt $current.Count
                $current = if ($inside) { $current[$index] } else { $null }
            } else {
                $property = $current.PSObject.Properties[$name]
                $current = if ($null -ne $property) { $property.Value } else { $null }
            }
        }
    }
    return , $current
}

function Get-Entries {
    param($Value)
    if ($null -eq $Value -or $Value -is [string] -and $Value -eq '') {
        return , @()
    }
    if ($Value -is [System.Collections.IList]) {
        return , @($Value)
    }
    return , @(, $Value)
}

function Test-Empty {
    param($Value)
    return ((Get-Entries $Value).Count -eq 0)
}

# The names of what an object or a dictionary is made of; nothing where it is neither.
function Get-Names {
    param($Value)
    if ($Value -is [System.Collections.IDictionary]) {
        return , @($Value.Keys | ForEach-Object { [string]$_ })
    }
    if ($Value -is [System.Management.Automation.PSCustomObject]) {
        return , @($Value.PSObject.Properties | ForEach-Object { $_.Name })
    }
    return $null
}

# Whether two things are the same data, whatever types they come as: dictionaries and objects by their members, lists by
# their entries in their order, everything else by its text without regard to case.
function Test-Same {
    param($One, $Other)
    if ($null -eq $One -or $null -eq $Other) {
        return ((Test-Empty $One) -and (Test-Empty $Other))
    }
    $names = Get-Names $One
    $others = Get-Names $Other
    if ($null -ne $names -and $null -ne $others) {
        if ($names.Count -ne $others.Count) { return $false }
        foreach ($name in $names) {
            if ($others -notcontains $name) { return $false }
            $at = '/' + $name.Replace('~', '~0').Replace('/', '~1')
            if (-not (Test-Same (Get-Place $One $at) (Get-Place $Other $at))) { return $false }
        }
        return $true
    }
    if ($One -is [System.Collections.IList] -and $Other -is [System.Collections.IList]) {
        if ($One.Count -ne $Other.Count) { return $false }
        for ($index = 0; $index -lt $One.Count; $index++) {
            if (-not (Test-Same $One[$index] $Other[$index])) { return $false }
        }
        return $true
    }
    return ([string]$One -ieq [string]$Other)
}

# Whether one of the entries is the same as what is wanted.
function Test-Among {
    param($Entries, $Wanted)
    foreach ($entry in $Entries) {
        if (Test-Same $entry $Wanted) { return $true }
    }
    return $false
}

function Test-Condition {
    param($Value, [System.Collections.IDictionary]$Condition)
    switch ($Condition['Is']) {
        'Equal' { return (Test-Same (Get-Place $Value $Condition['At']) $Condition['Expected']) }
        'Present' { return (-not (Test-Empty (Get-Place $Value $Condition['At']))) }
        'Absent' { return (Test-Empty (Get-Place $Value $Condition['At'])) }
        'SameSet' {
            $found = Get-Entries (Get-Place $Value $Condition['At'])
            foreach ($wanted in $Condition['Expected']) {
                if (-not (Test-Among $found $wanted)) { return $false }
            }
            foreach ($entry in $found) {
                if (-not (Test-Among $Condition['Expected'] $entry)) { return $false }
            }
            return $true
        }
        'Any' {
            foreach ($entry in (Get-Entries (Get-Place $Value $Condition['At']))) {
                if (Test-Condition $entry $Condition['Condition']) { return $true }
            }
            return $false
        }
        'Every' {
            foreach ($entry in (Get-Entries (Get-Place $Value $Condition['At']))) {
                if (-not (Test-Condition $entry $Condition['Condition'])) { return $false }
            }
            return $true
        }
        'All' {
            foreach ($one in $Condition['Conditions']) {
                if (-not (Test-Condition $Value $one)) { return $false }
            }
            return $true
        }
        'Either' {
            foreach ($one in $Condition['Conditions']) {
                if (Test-Condition $Value $one) { return $true }
            }
            return $false
        }
        'Not' { return (-not (Test-Condition $Value $Condition['Condition'])) }
    }
    throw 'This script is damaged: it has a condition of an unknown kind.'
}

# The objects that a cmdlet gives, as a list; nothing where the service knows that there is nothing.
function Read-Objects {
    param([scriptblock]$Read)
    try {
        $objects = @(& $Read)
    } catch {
        if ($_.CategoryInfo.Reason -eq 'ManagementObjectNotFoundException') {
            return $null
        }
        throw
    }
    foreach ($object in $objects) {
        Add-Overrides $object
    }
    return , $objects
}

# Get-ExchangeDiagnosticInfo answers XML as text; its setting overrides become a list.
function Add-Overrides {
    param($Object)
    if ($null -eq $Object -or $null -eq $Object.PSObject.Properties['Result']) {
        return
    }
    $overrides = @()
    foreach ($node in ([xml]$Object.Result).SelectNodes('//SettingOverride')) {
        $overrides += [pscustomobject]@{
            Name = $node.Name
            ComponentName = $node.ComponentName
            SectionName = $node.SectionName
            Status = $node.Status
            Parameters = @($node.SelectNodes('Parameters/Parameter') | ForEach-Object { $_.InnerText })
        }
    }
    Add-Member -InputObject $Object -MemberType NoteProperty -Name Overrides -Value $overrides -Force
}

# Whether a service answered 404. What it says tells nothing: an id in any other refusal can hold these digits, too.
function Test-NotFound {
    param($Exception)
    $response = if ($null -ne $Exception) { $Exception.PSObject.Properties['Response'] } else { $null }
    return ($null -ne $response -and $null -ne $response.Value -and [int]$response.Value.StatusCode -eq 404)
}

# Stops where a shell of this window is connected to another organization than the plan was made for.
function Assert-Connected {
    param([string]$Tenant, [string]$Forest, [bool]$Graph, [bool]$Online, [bool]$OnPremises)
    if ($Graph) {
        $context = Get-MgContext
        if ($null -eq $context -or [string]$context.TenantId -ine $Tenant) {
            throw ('Stopped, nothing was sent. Microsoft Graph is not signed in to the tenant ' + $Tenant + '.')
        }
    }
    if ($Online) {
        $connected = @(Get-ConnectionInformation | Where-Object { [string]$_.TenantID -ieq $Tenant })
        if ($connected.Count -eq 0) {
            throw ('Stopped, nothing was sent. Exchange Online is not connected to the tenant ' + $Tenant + '.')
        }
    }
    if ($OnPremises) {
        $parts = ([string]@(Get-OrganizationConfig)[0].DistinguishedName).Split(',')
        $domain = @($parts | Where-Object { $_ -like 'DC=*' } | ForEach-Object { $_.Substring(3) }) -join '.'
        if ($domain -ine $Forest) {
            throw ('Stopped, nothing was sent. This shell is connected to ' + $domain + ', and the plan is for ' + $Forest + '.')
        }
    }
}

# What Microsoft Graph answers as plain data. The module makes dates of texts, and ConvertTo-Json of Windows PowerShell
# writes those as \/Date(...)\/: they become the texts again that they were, so that they can be compared and sent back.
function ConvertTo-Plain {
    param($Value)
    if ($Value -is [datetime] -or $Value -is [System.DateTimeOffset]) {
        return $Value.ToString('o', [System.Globalization.CultureInfo]::InvariantCulture)
    }
    if ($Value -is [System.Collections.IDictionary]) {
        $plain = [ordered]@{}
        foreach ($name in @($Value.Keys)) {
            $plain[[string]$name] = ConvertTo-Plain $Value[$name]
        }
        return $plain
    }
    if ($Value -is [System.Collections.IList]) {
        $list = New-Object System.Collections.ArrayList
        foreach ($entry in $Value) {
            [void]$list.Add((ConvertTo-Plain $entry))
        }
        return , $list.ToArray()
    }
    return $Value
}

# A request to Microsoft Graph, every page of a list included; nothing where a GET finds nothing.
function Send-Graph {
    param([string]$Method, [string]$Path, [hashtable]$Headers = @{}, $Body)
    $arguments = @{ Method = $Method; Uri = $GraphRoot + $Path; Headers = $Headers }
    if ($PSBoundParameters.ContainsKey('Body')) {
        $arguments['Body'] = ConvertTo-Json -InputObject $Body -Depth 20 -Compress
        $arguments['ContentType'] = 'application/json'
    }
    try {
        $answer = Invoke-MgGraphRequest @arguments
    } catch {
        if ($Method -eq 'GET' -and (Test-NotFound $_.Exception)) {
            return $null
        }
        throw
    }
    while ($Method -eq 'GET' -and $null -ne $answer -and $answer['@odata.nextLink']) {
        $page = Invoke-MgGraphRequest -Method GET -Uri $answer['@odata.nextLink'] -Headers $Headers
        $answer['value'] = @($answer['value']) + @($page['value'])
        $answer['@odata.nextLink'] = $page['@odata.nextLink']
    }
    return (ConvertTo-Plain $answer)
}

# What another tenant of the organization answers: signs in there, to read alone where that is enough, and comes back to
# the own tenant. What is asked of a tenant while the script is signed in there needs no second sign-in.
$SignedInTo = ''
function Use-OtherTenant {
    param([string]$Tenant, [scriptblock]$Send, [switch]$Reading)
    if ($script:SignedInTo -eq $Tenant) {
        return (& $Send)
    }
    $own = Get-MgContext
    $scopes = if ($Reading) { @('Application.Read.All') } else { $own.Scopes }
    Connect-MgGraph -TenantId $Tenant -Scopes $scopes -Environment $own.Environment -NoWelcome
    $script:SignedInTo = $Tenant
    try {
        return (& $Send)
    } finally {
        $script:SignedInTo = ''
        Connect-MgGraph -TenantId $own.TenantId -Scopes $own.Scopes -Environment $own.Environment -NoWelcome
    }
}

# What another organization of the tenant answers: by a session with one of its servers, which whoever runs this names once.
$OtherOrganizations = @{}
function Read-OtherOrganization {
    param([string]$Organization, [scriptblock]$Read)
    if (-not $OtherOrganizations.ContainsKey($Organization)) {
        $server = Read-Host ('A Mailbox server of the organization ' + $Organization)
        $OtherOrganizations[$Organization] = New-PSSession -ConfigurationName Microsoft.Exchange `
            -ConnectionUri ('http://' + $server + '/PowerShell/') -Authentication Kerberos -Credential (Get-Credential)
    }
    return (Invoke-Command -Session $OtherOrganizations[$Organization] -ScriptBlock $Read)
}

# The documents that one person hands to another stand in a folder beside the script.
function Get-DocumentPath {
    param([string]$Name)
    return (Join-Path (Join-Path (Split-Path -Parent $PSCommandPath) 'transfers') $Name)
}

# A document; nothing where there is none of the name.
function Read-Document {
    param([string]$Name)
    $path = Get-DocumentPath $Name
    if (-not (Test-Path -LiteralPath $path)) {
        return $null
    }
    return (ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText($path)))
}

function Write-Document {
    param([string]$Name, [string]$Text)
    $path = Get-DocumentPath $Name
    [void][System.IO.Directory]::CreateDirectory((Split-Path -Parent $path))
    [System.IO.File]::WriteAllText($path, $Text)
}

function Remove-Document {
    param([string]$Name)
    $path = Get-DocumentPath $Name
    if (Test-Path -LiteralPath $path) {
        Remove-Item -LiteralPath $path
    }
}

# A list as it stands now, without some entries and with others: for services that replace lists whole. What does not
# show its list has no empty one, but where the service leaves out a list that is empty.
function Merge-List {
    param([scriptblock]$Read, [string]$At, [string]$Key, [object[]]$Remove, [object[]]$Add, [object[]]$Otherwise)
    $answer = & $Read
    $object = Get-Place $answer ($At.Substring(0, [System.Math]::Max(0, $At.LastIndexOf('/'))))
    $found = Get-Place $answer $At
    if ($null -ne $object -and $null -eq $found) {
        $found = $Otherwise
    }
    if ($null -eq $object -or $null -eq $found) {
        throw 'Stopped. The list that is to be changed is not shown, and writing it would drop the entries that nobody sees.'
    }
    $list = New-Object System.Collections.ArrayList
    $ids = New-Object System.Collections.ArrayList
    foreach ($entry in (Get-Entries $found)) {
        $id = Get-Place $entry $Key
        if (-not (Test-Among $Remove $id)) {
            [void]$list.Add($entry)
            [void]$ids.Add($id)
        }
    }
    foreach ($entry in $Add) {
        $id = Get-Place $entry $Key
        if (-not (Test-Among $ids $id)) {
            [void]$list.Add($entry)
            [void]$ids.Add($id)
        }
    }
    return , $list.ToArray()
}

# The steps that this script sent something for, one a line in a file beside it. -Undo takes back these alone: what was
# there before stays.
function Get-Notes {
    if (Test-Path -LiteralPath $NotesFile) {
        return , @(Get-Content -LiteralPath $NotesFile)
    }
    return , @()
}

function Add-Note {
    param([string]$Step)
    if ((Get-Notes) -notcontains $Step) {
        Add-Content -LiteralPath $NotesFile -Value $Step -Encoding ASCII
    }
}

function Remove-Note {
    param([string]$Step)
    if ((Get-Notes) -contains $Step) {
        Set-Content -LiteralPath $NotesFile -Value @((Get-Notes) -ne $Step) -Encoding ASCII
    }
}

# What became of each step stands in a file beside the script, for the console that made the plan. It is written anew
# after each step, so that it is there however the script ends. Everything that somebody else wrote is in it as Base64:
# what is hashed is the text that stands there, with the members of each object in the order of their names.
function Get-Encoded {
    param([string]$Text)
    return [System.Convert]::ToBase64String([System.Text.Encoding]::UTF8.GetBytes($Text))
}

function Get-Instant {
    return [System.DateTime]::UtcNow.ToString("yyyy-MM-ddTHH:mm:ss'Z'", [System.Globalization.CultureInfo]::InvariantCulture)
}

# What was read of a step last, as evidence; nothing where it cannot be read, or is too long to be handed on.
function Get-Evidence {
    param([scriptblock]$Read)
    try {
        $text = [System.Management.Automation.PSSerializer]::Serialize((& $Read), 3)
    } catch {
        return ''
    }
    if ($text.Length -gt 12000) {
        return ''
    }
    return $text
}

function Add-Outcome {
    param([string]$Step, [string]$Outcome, [string]$Reason, [object[]]$After)
    $evidence = @($After | ForEach-Object { '"' + (Get-Encoded (Get-Evidence $_['Read'])) + '"' })
    $words = $Reason -replace '[\p{C}\s]+', ' '
    if ($words.Length -gt 500) {
        $words = $words.Substring(0, 500)
    }
    [void]$Outcomes.Add('{"evidence":[' + ($evidence -join ',') + '],"id":"' + $Step.Substring($PlanId.Length + 1) +
        '","outcome":"' + $Outcome + '","reason":"' + (Get-Encoded $words) + '"}')
    Write-Result
}

function Write-Result {
    $undone = if ($Undo) { 'true' } else { 'false' }
    $content = '{"finished":"' + (Get-Instant) + '","hash":"' + $PlanHash + '","plan":"' + $PlanId + '","server":"' +
        (Get-Encoded ([System.Environment]::MachineName)) + '","started":"' + $Started + '","steps":[' +
        ($Outcomes -join ',') + '],"undo":' + $undone + '}'
    $digest = [System.Security.Cryptography.SHA256]::Create().ComputeHash([System.Text.Encoding]::UTF8.GetBytes($content))
    $hash = -join ($digest | ForEach-Object { $_.ToString('x2') })
    [System.IO.File]::WriteAllText($ResultFile,
        '{"content":' + $content + ',"format":"isthmus-script-result","sha256":"' + $hash + '","version":1}')
}

# Sends a change, which is noted first; some refusals mean that it was made before, and not by this script. Where nothing
# but the answer tells that it was done, the answer must be as it is expected.
function Send-Change {
    param([string]$Step, [object[]]$MeansDone, [scriptblock]$Request, [switch]$Tell, [scriptblock]$Proof, [string]$Sentence)
    $noted = (Get-Notes) -contains $Step
    if (-not $Undo) {
        Add-Note $Step
    }
    $script:Sent = $true
    try {
        $answer = & $Request
        if ($Tell) {
            Write-Host ([string]$answer)
        }
    } catch {
        $message = [string]$_.Exception.Message + ' ' + [string]$_.ErrorDetails
        foreach ($part in $MeansDone) {
            if ($message.IndexOf([string]$part, [System.StringComparison]::OrdinalIgnoreCase) -ge 0) {
                Write-Host '  The service says that it was done before.'
                if (-not $Undo -and -not $noted) {
                    Remove-Note $Step
                }
                return
            }
        }
        throw
    }
    if ($null -ne $Proof -and -not (Test-Condition $answer (& $Proof))) {
        throw ('Stopped. It was answered, and this does not hold: ' + $Sentence + '. Run the script again later.')
    }
}

# What a step hands on. Bytes, as those of a certificate, become the Base64 that a request takes.
function Get-Output {
    param([scriptblock]$Read, [string]$List, $Where, [string]$At)
    $value = Get-Place (& $Read) $List
    if ($null -ne $Where) {
        $condition = & $Where
        $value = (Get-Entries $value) | Where-Object { Test-Condition $_ $condition } | Select-Object -First 1
    }
    $found = Get-Place $value $At
    if ($found -is [byte[]]) {
        $found = [System.Convert]::ToBase64String($found)
    }
    return , $found
}

# The first expectation that does not hold, or nothing.
function Find-Unmet {
    param([object[]]$Expectations)
    foreach ($expectation in $Expectations) {
        if (-not (Test-Condition (& $expectation['Read']) (& $expectation['Condition']))) {
            return $expectation['Sentence']
        }
    }
    return $null
}

function Invoke-Step {
    param([string]$Step, [string]$Title, [object[]]$Before, [scriptblock]$Do, [object[]]$After, [int]$Deadline, [int]$Interval, [switch]$ByAnswer, [string]$Tenant)
    Write-Host ''
    Write-Host $Title
    if ($WhatIfPreference) {
        return
    }
    $script:Sent = $false
    try {
        $complete = { Complete-Step -Step $Step -Title $Title -Before $Before -Do $Do -After $After -Deadline $Deadline -Interval $Interval -ByAnswer:$ByAnswer }
        $outcome = if ($Tenant) { Use-OtherTenant -Tenant $Tenant -Send $complete } else { & $complete }
    } catch {
        $reason = [string]$_.Exception.Message
        Add-Outcome -Step $Step -Outcome $(if ($script:Sent) { 'unsure' } else { 'refused' }) -Reason $reason -After $After
        throw
    }
    Add-Outcome -Step $Step -Outcome $outcome -Reason '' -After $After
}

# Does a step, and tells what became of it.
function Complete-Step {
    param([string]$Step, [string]$Title, [object[]]$Before, [scriptblock]$Do, [object[]]$After, [int]$Deadline, [int]$Interval, [switch]$ByAnswer)
    if ($Undo -and (Get-Notes) -notcontains $Step) {
        Write-Host '  This script did not do it: it stays as it is.'
        return 'left'
    }
    $answered = -not $ByAnswer -or (-not $Undo -and (Get-Notes) -contains ($Step + ' answered'))
    if ($answered -and $null -eq (Find-Unmet $After)) {
        Write-Host '  Done already.'
        if ($Undo) {
            Remove-Note $Step
        }
        return 'already'
    }
    $unmet = Find-Unmet $Before
    if ($null -ne $unmet) {
        throw ('Stopped, nothing was sent. This does not hold: ' + $unmet)
    }
    if (-not $ThisScript.ShouldProcess($Title)) {
        throw 'Stopped as you asked for, nothing was sent for this step.'
    }
    $null = & $Do
    if ($ByAnswer -and -not $Undo) {
        Add-Note ($Step + ' answered')
    }
    $end = (Get-Date).AddSeconds($Deadline)
    do {
        $unmet = Find-Unmet $After
        if ($null -eq $unmet) {
            Write-Host '  Done.'
            if ($Undo) {
                Remove-Note $Step
            }
            return 'done'
        }
        Start-Sleep -Seconds $Interval
    } while ((Get-Date) -lt $end)
    throw ('It was sent, but this does not hold yet: ' + $unmet + ' Run the script again later; what is done is seen as done.')
}
