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

# Sends a change, which is noted first; some refusals mean that it was made before, and not by this script.
function Send-Change {
    param([string]$Step, [object[]]$MeansDone, [scriptblock]$Request)
    $noted = (Get-Notes) -contains $Step
    if (-not $Undo) {
        Add-Note $Step
    }
    try {
        [void](& $Request)
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
    param([string]$Step, [string]$Title, [object[]]$Before, [scriptblock]$Do, [object[]]$After, [int]$Deadline, [int]$Interval)
    Write-Host ''
    Write-Host $Title
    if ($WhatIfPreference) {
        return
    }
    if ($Undo -and (Get-Notes) -notcontains $Step) {
        Write-Host '  This script did not do it: it stays as it is.'
        return
    }
    if ($null -eq (Find-Unmet $After)) {
        Write-Host '  Done already.'
        if ($Undo) {
            Remove-Note $Step
        }
        return
    }
    $unmet = Find-Unmet $Before
    if ($null -ne $unmet) {
        throw ('Stopped, nothing was sent. This does not hold: ' + $unmet)
    }
    if (-not $ThisScript.ShouldProcess($Title)) {
        throw 'Stopped as you asked for, nothing was sent for this step.'
    }
    & $Do
    $end = (Get-Date).AddSeconds($Deadline)
    do {
        $unmet = Find-Unmet $After
        if ($null -eq $unmet) {
            Write-Host '  Done.'
            if ($Undo) {
                Remove-Note $Step
            }
            return
        }
        Start-Sleep -Seconds $Interval
    } while ((Get-Date) -lt $end)
    throw ('It was sent, but this does not hold yet: ' + $unmet + ' Run the script again later; what is done is seen as done.')
}
