@rem Called by isthmus.cmd and isthmus-window.cmd: finds Java and Equinox beside it.
@rem Sets INSTALLATION, JAVA and EQUINOX for its caller; ends with 4 where one of them is missing.
@rem No block in parentheses holds a path, since "Program Files (x86)" would end it.

set "OLDEST_JAVA=21"
set "INSTALLATION=%~dp0"
set "JAVA="
set "EQUINOX="
set "LOOKED="

call :consider "%INSTALLATION%jre"
if defined JAVA_HOME call :consider "%JAVA_HOME%"
for %%j in (java.exe) do set "ON_PATH=%%~dp$PATH:j"
if defined ON_PATH call :consider "%ON_PATH%.."
for %%f in ("Eclipse Adoptium" "Java" "Microsoft" "Zulu" "Amazon Corretto" "BellSoft") do for /d %%d in ("%ProgramFiles%\%%~f\*") do call :consider "%%~d"
if not defined JAVA goto noJava

for /f "delims=" %%e in ('dir /b "%INSTALLATION%plugins\org.eclipse.equinox.launcher_*.jar" 2^>nul') do set "EQUINOX=%INSTALLATION%plugins\%%e"
if not defined EQUINOX goto noEquinox
exit /b 0

:consider
if defined JAVA exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
set "FOUND=0"
if exist "%~1\release" for /f "usebackq tokens=1,2 delims==" %%a in ("%~1\release") do if "%%a"=="JAVA_VERSION" for /f "delims=." %%m in ("%%~b") do set "FOUND=%%m"
if %FOUND% GEQ %OLDEST_JAVA% goto take
set "LOOKED=%LOOKED% "%~1""
exit /b 0

:take
set "JAVA=%~1\bin\java.exe"
exit /b 0

:noJava
echo Isthmus needs Java %OLDEST_JAVA% or newer and found none.>&2
echo It looked in the folder jre beside it, at JAVA_HOME, on PATH and in the usual places of %ProgramFiles%.>&2
if defined LOOKED echo These were too old:%LOOKED%>&2
echo Install a Java of version %OLDEST_JAVA% or newer, or set JAVA_HOME to one.>&2
exit /b 4

:noEquinox
echo This installation is not complete: plugins\org.eclipse.equinox.launcher_*.jar is missing in %INSTALLATION%>&2
exit /b 4
