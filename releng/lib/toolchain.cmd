@rem Called by the scripts beside this folder: finds the JDK and the Maven that the build needs.
@rem Sets ROOT, JAVA_HOME, JAVA and MAVEN for its caller; ends with 4 where one of them is missing.

set "OLDEST_JAVA=21"
set "MAVEN_VERSION=3.9.11"
for %%r in ("%~dp0..\..") do set "ROOT=%%~fr"
set "JAVA="
set "MAVEN="

if defined JAVA_HOME call :consider "%JAVA_HOME%"
for %%j in (javac.exe) do set "ON_PATH=%%~dp$PATH:j"
if defined ON_PATH call :consider "%ON_PATH%.."
for %%f in ("Eclipse Adoptium" "Java" "Microsoft" "Zulu" "Amazon Corretto" "BellSoft") do for /d %%d in ("%ProgramFiles%\%%~f\*") do call :consider "%%~d"
if not defined JAVA goto noJava

for %%m in (mvn.cmd) do set "INSTALLED=%%~$PATH:m"
if not defined INSTALLED goto noMaven
for /f "tokens=3" %%v in ('cmd /c ""%INSTALLED%" --version" ^| findstr /b /c:"Apache Maven"') do set "INSTALLED_VERSION=%%v"
for /f "tokens=1,2 delims=." %%a in ("%INSTALLED_VERSION%") do call :considerMaven %%a %%b
if defined MAVEN exit /b 0

set "CACHED=%ROOT%\.cache\apache-maven-%MAVEN_VERSION%\bin\mvn.cmd"
if exist "%CACHED%" goto cached
echo Maven %MAVEN_VERSION% is fetched once, since %INSTALLED% is older than 3.9.
if not exist "%ROOT%\.cache" mkdir "%ROOT%\.cache"
rem From the root folder, since this project's own build extensions need the newer Maven.
pushd \
call "%INSTALLED%" --batch-mode --quiet org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy "-Dartifact=org.apache.maven:apache-maven:%MAVEN_VERSION%:zip:bin" "-DoutputDirectory=%ROOT%\.cache"
popd
tar -xf "%ROOT%\.cache\apache-maven-%MAVEN_VERSION%-bin.zip" -C "%ROOT%\.cache"
if not exist "%CACHED%" goto noNewerMaven

:cached
set "MAVEN=%CACHED%"
exit /b 0

:consider
if defined JAVA exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
set "FOUND=0"
if exist "%~1\release" for /f "usebackq tokens=1,2 delims==" %%a in ("%~1\release") do if "%%a"=="JAVA_VERSION" for /f "delims=." %%m in ("%%~b") do set "FOUND=%%m"
if %FOUND% LSS %OLDEST_JAVA% exit /b 0
set "JAVA_HOME=%~1"
set "JAVA=%~1\bin\java.exe"
exit /b 0

:considerMaven
if %1 GTR 3 set "MAVEN=%INSTALLED%"
if %1 EQU 3 if %2 GEQ 9 set "MAVEN=%INSTALLED%"
exit /b 0

:noJava
echo No JDK of version %OLDEST_JAVA% or newer was found at JAVA_HOME, on PATH or in the usual places of %ProgramFiles%.>&2
echo Install one (Temurin, for example) or set JAVA_HOME.>&2
exit /b 4

:noMaven
echo Maven was not found on PATH. Install it: any version fetches the one that is needed.>&2
exit /b 4

:noNewerMaven
echo Maven %MAVEN_VERSION% could not be fetched.>&2
exit /b 4
