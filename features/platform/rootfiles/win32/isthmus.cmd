@echo off
rem The command line of Isthmus: "isthmus --help" tells what it does.
setlocal DisableDelayedExpansion
call "%~dp0launch.cmd"
if errorlevel 1 exit /b 4

set "COMMANDLINE=%INSTALLATION%commandline"
set "SHARED=%COMMANDLINE%"
set "OWN=commandline"

rem Where bundles came or went since the command line's own were chosen: all of them.
fc /b "%INSTALLATION%configuration\org.eclipse.equinox.simpleconfigurator\bundles.info" "%COMMANDLINE%\chosen-from.info" >nul 2>nul
if not errorlevel 1 goto run
set "SHARED=%INSTALLATION%configuration"
set "OWN=all-bundles"

rem In an area of this user's own over that configuration, which is not written to: a window may have it open.
:run
"%JAVA%" "@%INSTALLATION%isthmus.options" -Dosgi.configuration.cascaded=true "-Dosgi.sharedConfiguration.area=file:%SHARED:\=/%/" -jar "%EQUINOX%" -configuration "%USERPROFILE%\.isthmus\%OWN%" -application io.isthmus.cli.application -nosplash -data @none %*

set "CODE=%ERRORLEVEL%"
if "%CODE%"=="13" goto cannotStart
exit /b %CODE%

:cannotStart
echo Isthmus could not start. The reason is in the newest file with the ending .log in "%INSTALLATION%configuration", or in .eclipse or .isthmus of your account.>&2
exit /b 13
